package laurel.policy;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.type.Type;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Refuses what an expression of a right-hand side may not hold. */
final class ActionCheck extends ExpressionCheck {

    private static final Set<String> MADE = Set.of("BigDecimal", "MathContext");
    private static final Set<String> DOUBLES = Set.of("double", "float", "Double", "Float");
    private static final Set<String> WHOLE = Set.of("int", "long");
    private static final Set<String> WHOLE_RESULTS = Set.of("size", "signum", "compareTo");

    private final Map<String, String> locals = new HashMap<>();
    private final Bindings bindings;
    private final int lineBefore;

    /** {@code lineBefore} is the file's line before the first of the parsed text. */
    ActionCheck(Bindings bindings, Imports imports, DrlText text, int lineBefore) {
        super(imports, text);
        this.bindings = bindings;
        this.lineBefore = lineBefore;
    }

    void declare(String local, Type type, Node node) {
        checkType(type, node);
        locals.put(local, type.asString());
    }

    boolean isLocal(String name) {
        return locals.containsKey(name);
    }

    int line(Node node) {
        return line(node, "");
    }

    @Override
    int line(Node node, String part) {
        return lineBefore + node.getRange().map(range -> range.begin.line).orElse(1);
    }

    @Override
    Collection<String> names() {
        Set<String> names = new TreeSet<>(bindings.names());
        names.addAll(locals.keySet());
        return names;
    }

    @Override
    void checkOwnCall(MethodCallExpr call) {
        refuse(call, "", "drl.statement", print(call));
    }

    @Override
    boolean checkOwn(Expression expression) {
        if (expression instanceof ObjectCreationExpr made) {
            return checkMade(made);
        }
        if (expression instanceof CastExpr cast) {
            checkType(cast.getType(), cast);
            check(cast.getExpression());
            return true;
        }
        if (expression instanceof ConditionalExpr choice) {
            check(choice.getCondition());
            check(choice.getThenExpr());
            check(choice.getElseExpr());
            return true;
        }
        return false;
    }

    private boolean checkMade(ObjectCreationExpr made) {
        String type = print(made.getType());
        made.getArguments().forEach(this::check);
        if (type.equals("BigDecimal")
                && made.getArguments().size() == 1
                && made.getArgument(0) instanceof StringLiteralExpr number
                && !isNumber(number.getValue())) {
            refuse(made, "", "drl.number", number.getValue());
        }
        if (!MADE.contains(type)) {
            refuse(made, "", "drl.outside", "new " + type);
            return true;
        }
        isImported(type, line(made));
        return isPlain(made);
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text).signum() < 2;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    /** Whether it is a type and its arguments, and not a class of the rule's own. */
    static boolean isPlain(ObjectCreationExpr made) {
        return made.getScope().isEmpty()
                && made.getAnonymousClassBody().isEmpty()
                && made.getTypeArguments().isEmpty();
    }

    private void checkType(Type type, Node node) {
        String name = print(type);
        if (DOUBLES.contains(name)) {
            refuse(node, "", "drl.double.type", name);
        } else if (!Words.VALUES.containsKey(name)) {
            refuse(node, "", "drl.type", name);
        } else {
            isImported(name, line(node));
        }
    }

    @Override
    void checkOperator(BinaryExpr binary) {
        BinaryExpr.Operator operator = binary.getOperator();
        boolean same = operator == BinaryExpr.Operator.EQUALS || operator == BinaryExpr.Operator.NOT_EQUALS;
        if (operator == BinaryExpr.Operator.DIVIDE || operator == BinaryExpr.Operator.REMAINDER) {
            refuse(binary, "", "drl.division", print(binary));
        } else if (same && !isPlain(binary.getLeft()) && !isPlain(binary.getRight())) {
            refuse(binary, "", "drl.identity", print(binary));
        }
    }

    private static boolean isPlain(Expression operand) {
        return operand instanceof LiteralExpr && !(operand instanceof StringLiteralExpr);
    }

    /** An award's quantity or a derived term's value: whole numbers must be BigDecimal there. */
    void checkValue(Expression value) {
        boolean whole = value instanceof IntegerLiteralExpr
                || (value instanceof MethodCallExpr call && WHOLE_RESULTS.contains(call.getNameAsString()))
                || (value instanceof NameExpr name && isWhole(name.getNameAsString()));
        if (whole) {
            refuse(value, "", "drl.whole", print(value));
        }
        check(value);
    }

    private boolean isWhole(String name) {
        return bindings.isCount(name) || WHOLE.contains(locals.getOrDefault(name, ""));
    }

    @Override
    String decimal(String literal) {
        return "new BigDecimal(\"" + literal.replaceAll("[fFdD]$", "") + "\")";
    }
}
