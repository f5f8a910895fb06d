package laurel.policy;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.problem.Label;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads what stands between a rule's name and its {@code when}: the clause, and nothing else. */
final class RuleHead {

    private static final Set<String> METADATA = Set.of("clause", "clause_zh");
    private static final Pattern PLAIN_TEXT = Pattern.compile("\"([^\"\\\\\\p{Cntrl}]+)\"");
    private static final Pattern PLAIN_NAME = Pattern.compile("[^\"'`\\\\\\p{Cntrl}]+");

    private final DrlText text;

    RuleHead(DrlText text) {
        this.text = text;
    }

    Label clause(RuleDescr rule) {
        int line = rule.getLine();
        if (!PLAIN_NAME.matcher(rule.getName()).matches()) {
            text.error(line, "drl.rule.name", rule.getName());
        }
        if (rule.getParentName() != null) {
            text.error(line, "drl.extends", rule.getParentName());
        }
        for (AttributeDescr each : rule.getAttributes().values()) {
            text.error(text.lineUpTo(each.getName(), each.getLine()), "drl.attribute", each.getName());
        }
        rule.getNamedConsequences().keySet().forEach(each -> text.error(line, "drl.branch", each));
        for (AnnotationDescr metadata : rule.getAnnotations()) {
            if (!METADATA.contains(metadata.getName()) || plain(metadata).isEmpty()) {
                int at = text.lineOf("@" + metadata.getName(), text.offsetOf(line));
                text.error(at, "drl.metadata", metadata.getName());
            }
        }
        Label clause = Label.of(plain(rule.getAnnotation("clause")), plain(rule.getAnnotation("clause_zh")));
        if (clause.isBlank()) {
            text.warning(line, "drl.clause.missing", rule.getName());
        }
        return clause;
    }

    private static String plain(@Nullable AnnotationDescr metadata) {
        if (metadata == null
                || metadata.isDuplicated()
                || metadata.getValueMap().size() != 1) {
            return "";
        }
        Object value = metadata.getValue();
        Matcher quoted = PLAIN_TEXT.matcher(value == null ? "" : value.toString());
        return quoted.matches() ? quoted.group(1) : "";
    }
}
