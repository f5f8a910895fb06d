package laurel.policy;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.drools.mvel.parser.ast.expr.BigDecimalLiteralExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/** Refuses what a constraint may not hold. */
final class ConditionCheck extends ExpressionCheck {

    private static final Set<String> OPERATORS = Set.of(
            "in", "matches", "memberOf", "contains", "excludes", "str[startsWith]", "str[endsWith]", "str[length]");

    private static final Set<BinaryExpr.Operator> COMPARISONS = EnumSet.of(
            BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.NOT_EQUALS,
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);

    private final Constraint constraint;
    private final DrlText text;
    private final Bindings bindings;
    private final Set<String> names;
    private final Set<String> ownMethods;

    /** {@code fact} is the pattern's type, or null where no field can be named. */
    ConditionCheck(Constraint constraint, @Nullable Class<?> fact, Bindings bindings, Imports imports, DrlText text) {
        super(imports, text);
        this.constraint = constraint;
        this.text = text;
        this.bindings = bindings;
        this.names = new TreeSet<>(bindings.names());
        this.ownMethods = fact == null ? Set.of() : Words.methods(fact);
        if (fact != null) {
            names.addAll(Words.fields(fact));
        }
    }

    void check() {
        Expression expression = constraint.expression();
        if (!constraint.binding().isEmpty() && expression instanceof BinaryExpr binary && !isComparison(binary)) {
            refuse(expression, "", "drl.binding.part", constraint.binding(), print(expression));
        }
        check(expression);
    }

    /** Drools binds the first operand alone, so only "bind this field and compare it" means what it says. */
    private static boolean isComparison(BinaryExpr binary) {
        return COMPARISONS.contains(binary.getOperator()) && !(binary.getLeft() instanceof BinaryExpr);
    }

    /** Drools gives the nodes of a constraint no position, so the part is sought in its text. */
    @Override
    int line(Node node, String part) {
        return text.lineOf(part, constraint.offset());
    }

    @Override
    Collection<String> names() {
        return names;
    }

    @Override
    void checkOwnCall(MethodCallExpr call) {
        String name = call.getNameAsString();
        if (!ownMethods.contains(name)) {
            text.unknown(line(call, name), "drl.method", name, ownMethods);
        }
    }

    @Override
    boolean checkOwn(Expression expression) {
        if (expression instanceof BigDecimalLiteralExpr) {
            return true;
        }
        if (expression instanceof PointFreeExpr test) {
            return checkTest(test);
        }
        if (expression instanceof ArrayAccessExpr access) {
            check(access.getName());
            return access.getIndex() instanceof StringLiteralExpr;
        }
        if (expression instanceof AssignExpr) {
            refuse(expression, print(expression), "drl.assignment", print(expression));
            return true;
        }
        if (expression instanceof ObjectCreationExpr) {
            refuse(expression, "new", "drl.new", print(expression));
            return true;
        }
        return false;
    }

    private boolean checkTest(PointFreeExpr test) {
        check(test.getLeft());
        test.getRight().forEach(this::check);
        // Only operators that reckon with time take such arguments.
        return OPERATORS.contains(test.getOperator().asString()) && test.getArg1() == null;
    }

    @Override
    void checkReceiver(MethodCallExpr call, Expression receiver) {
        super.checkReceiver(call, receiver);
        if (receiver instanceof NameExpr name && bindings.isCollection(name.getNameAsString())) {
            refuse(call, name.getNameAsString() + ".", "drl.collected", print(call), name.getNameAsString());
        }
    }

    @Override
    String decimal(String literal) {
        return literal.replaceAll("[fFdD]$", "") + "B";
    }
}
