package laurel.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Reads a rule's conditions into patterns, and refuses every element that is not known to be harmless. */
final class Conditions {

    /** What an engineer wrote, by the name that Drools' parser gives it. */
    private static final Map<String, String> ELEMENTS = Map.of(
            "EvalDescr", "eval",
            "GroupByDescr", "groupby",
            "ConditionalBranchDescr", "if … do",
            "NamedConsequenceDescr", "do",
            "FromDescr", "from",
            "CollectDescr", "from collect",
            "EntryPointDescr", "from entry-point");

    private final List<FactPattern> patterns = new ArrayList<>();
    private final Bindings bindings;
    private final DrlText text;
    private int line;

    Conditions(Bindings bindings, DrlText text) {
        this.bindings = bindings;
        this.text = text;
    }

    /** The patterns in the order of the file; their variables are added to the bindings. */
    List<FactPattern> read(BaseDescr root, int ruleLine) {
        line = ruleLine;
        readElement(root, false);
        return patterns;
    }

    private void readElement(BaseDescr element, boolean counted) {
        line = element.getLine() > 0 ? element.getLine() : line;
        Class<?> kind = element.getClass();
        if (kind == AndDescr.class || kind == OrDescr.class) {
            readParts(element, counted);
        } else if (kind == NotDescr.class || kind == ExistsDescr.class || kind == ForallDescr.class) {
            readParts(element, true);
        } else if (kind == PatternDescr.class) {
            readPattern((PatternDescr) element, counted);
        } else {
            refuse(element);
        }
    }

    private void readParts(BaseDescr element, boolean counted) {
        for (Object part : ((ConditionalElementDescr) element).getDescrs()) {
            readElement((BaseDescr) part, counted);
        }
    }

    private void refuse(BaseDescr element) {
        String name = element.getClass().getSimpleName();
        text.error(line, "drl.element", ELEMENTS.getOrDefault(name, name));
    }

    private void readPattern(PatternDescr pattern, boolean counted) {
        BaseDescr source = pattern.getSource();
        boolean results = source != null && source.getClass() == AccumulateDescr.class;
        if (results) {
            readAccumulate((AccumulateDescr) Objects.requireNonNull(source), pattern);
        } else if (source != null) {
            refuse(source);
            return;
        } else if (pattern.getObjectType() == null) {
            text.error(line, "drl.element", "/");
            return;
        }
        int own = line;
        if (!pattern.getBehaviors().isEmpty()) {
            text.error(own, "drl.element", "over window");
        }
        if (pattern.isQuery()) {
            text.error(own, "drl.element", "?" + pattern.getObjectType());
            return;
        }
        pattern.getAnnotations().forEach(each -> text.error(own, "drl.element", "@" + each.getName()));
        if (pattern.getIdentifier() != null) {
            bindings.add(pattern.getIdentifier(), "", own);
        }
        if (pattern.isUnification()) {
            text.error(own, "drl.element", ":=");
        }
        List<Constraint> constraints = new ArrayList<>();
        pattern.getDescrs().forEach(each -> readConstraint(each, constraints));
        patterns.add(new FactPattern(results ? "" : pattern.getObjectType(), own, counted, constraints));
    }

    private void readConstraint(BaseDescr descr, List<Constraint> constraints) {
        if (!(descr instanceof ExprConstraintDescr written)) {
            refuse(descr);
        } else if (written.getType() != ExprConstraintDescr.Type.NAMED) {
            text.error(written.getLine(), "drl.positional", written.getExpression());
        } else {
            int offset = text.offsetOf(written.getLine()) + written.getColumn();
            read(written.getExpression(), offset, constraints);
        }
    }

    private void read(String written, int offset, List<Constraint> constraints) {
        Constraint constraint = Constraint.parse(written, offset);
        if (constraint == null) {
            text.error(text.lineAt(offset), "drl.condition", written);
            return;
        }
        if (!constraint.binding().isEmpty()) {
            bindings.add(constraint.binding(), "", text.lineAt(offset));
        }
        constraints.add(constraint);
    }

    private void readAccumulate(AccumulateDescr accumulate, PatternDescr results) {
        line = accumulate.getLine();
        int own = line;
        if (accumulate.getInitCode() != null || accumulate.getActionCode() != null) {
            text.error(own, "drl.accumulate.code");
        }
        if (!Objects.equals(results.getObjectType(), "Object") || results.getIdentifier() != null) {
            text.error(own, "drl.accumulate.from", results.getObjectType());
        }
        List<Constraint> arguments = new ArrayList<>();
        for (AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
            readFunction(function, accumulate, arguments);
        }
        patterns.add(new FactPattern("", own, true, arguments));
        readElement(accumulate.getInput(), true);
        line = own;
    }

    private void readFunction(
            AccumulateFunctionCallDescr function, AccumulateDescr accumulate, List<Constraint> arguments) {
        String name = function.getFunction();
        Matcher call = Pattern.compile("\\b" + Pattern.quote(name) + "\\s*\\(").matcher(text.text());
        int offset = call.find(Math.max(0, accumulate.getStartCharacter())) ? call.start() : text.offsetOf(line);
        if (!Words.FUNCTIONS.contains(name)) {
            text.error(text.lineAt(offset), "drl.function", name);
        }
        if (function.getBind() == null || function.isUnification()) {
            text.error(text.lineAt(offset), "drl.accumulate.from", name);
        } else {
            bindings.add(function.getBind(), name, text.lineAt(offset));
        }
        for (String argument : function.getParams()) {
            read(argument, offset, arguments);
        }
    }
}
