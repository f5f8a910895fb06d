package laurel.policy;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.drools.mvel.parser.printer.PrintUtil;

/** Refuses every part of an expression that is not known to be harmless. */
abstract class ExpressionCheck {

    private static final Set<BinaryExpr.Operator> BITWISE = EnumSet.of(
            BinaryExpr.Operator.BINARY_OR,
            BinaryExpr.Operator.BINARY_AND,
            BinaryExpr.Operator.XOR,
            BinaryExpr.Operator.LEFT_SHIFT,
            BinaryExpr.Operator.SIGNED_RIGHT_SHIFT,
            BinaryExpr.Operator.UNSIGNED_RIGHT_SHIFT);

    private static final Set<UnaryExpr.Operator> SIGNS =
            EnumSet.of(UnaryExpr.Operator.PLUS, UnaryExpr.Operator.MINUS, UnaryExpr.Operator.LOGICAL_COMPLEMENT);

    /** What Drools hands to every right-hand side. */
    private static final Set<String> OF_DROOLS = Set.of("drools", "kcontext", "channels");

    private final Imports imports;
    private final DrlText text;

    ExpressionCheck(Imports imports, DrlText text) {
        this.imports = imports;
        this.text = text;
    }

    /** The line of {@code part}, which the node begins with or is named by. */
    abstract int line(Node node, String part);

    /** The names that stand for values here. */
    abstract Collection<String> names();

    /** Checks a call without a receiver. */
    abstract void checkOwnCall(MethodCallExpr call);

    /** Checks an expression that only this side of a rule may hold; false if it may not. */
    abstract boolean checkOwn(Expression expression);

    /** What to write instead of a double. */
    abstract String decimal(String literal);

    final void check(Expression expression) {
        if (expression instanceof StringLiteralExpr
                || expression instanceof IntegerLiteralExpr
                || expression instanceof LongLiteralExpr
                || expression instanceof BooleanLiteralExpr
                || expression instanceof NullLiteralExpr) {
            return;
        }
        if (expression instanceof DoubleLiteralExpr number) {
            refuse(number, number.getValue(), "drl.double", number.getValue(), decimal(number.getValue()));
        } else if (expression instanceof NameExpr name) {
            checkName(name);
        } else if (expression instanceof EnclosedExpr enclosed) {
            check(enclosed.getInner());
        } else if (expression instanceof UnaryExpr unary && SIGNS.contains(unary.getOperator())) {
            check(unary.getExpression());
        } else if (expression instanceof BinaryExpr binary && !BITWISE.contains(binary.getOperator())) {
            check(binary.getLeft());
            check(binary.getRight());
            checkOperator(binary);
        } else if (expression instanceof FieldAccessExpr field) {
            checkField(field);
        } else if (expression instanceof MethodCallExpr call) {
            checkCall(call);
        } else if (!checkOwn(expression)) {
            refuse(expression, print(expression), "drl.expression", print(expression));
        }
    }

    /** For a side of the rule that allows fewer operators. */
    void checkOperator(BinaryExpr binary) {}

    final void refuse(Node node, String part, String code, Object... values) {
        text.error(line(node, part), code, values);
    }

    final boolean isImported(String type, int line) {
        return imports.require(type, line);
    }

    private void checkName(NameExpr name) {
        String word = name.getNameAsString();
        if (names().contains(word)) {
            return;
        }
        if (Character.isUpperCase(word.charAt(0)) || OF_DROOLS.contains(word)) {
            refuse(name, word, "drl.outside", word);
        } else {
            text.unknown(line(name, word), "drl.word", word, names());
        }
    }

    private void checkField(FieldAccessExpr field) {
        String root = root(field);
        if (names().contains(root)) {
            check(field.getScope());
            checkMethodName(field, field.getNameAsString());
        } else if (field.getScope() instanceof NameExpr && Words.isConstant(root, field.getNameAsString())) {
            isImported(root, line(field, root));
        } else {
            refuse(field, root, "drl.outside", print(field));
        }
    }

    private void checkCall(MethodCallExpr call) {
        call.getArguments().forEach(this::check);
        Expression receiver = call.getScope().orElse(null);
        if (call.getTypeArguments().isPresent()) {
            refuse(call, call.getNameAsString(), "drl.expression", print(call));
        } else if (receiver == null) {
            checkOwnCall(call);
        } else if (isExact(call, receiver)) {
            isImported("BigDecimal", line(call, "BigDecimal"));
        } else {
            int before = text.reported();
            checkReceiver(call, receiver);
            if (text.reported() == before) {
                checkMethodName(call, call.getNameAsString());
                checkRounding(call);
            }
        }
    }

    private static boolean isExact(MethodCallExpr call, Expression receiver) {
        return receiver instanceof NameExpr type
                && type.getNameAsString().equals("BigDecimal")
                && call.getNameAsString().equals("valueOf");
    }

    /** Checks what a method is called on. */
    void checkReceiver(MethodCallExpr call, Expression receiver) {
        check(receiver);
    }

    private void checkMethodName(Node node, String name) {
        if (!Words.METHODS.contains(name)) {
            text.unknown(line(node, name), "drl.method", name, Words.METHODS);
        }
    }

    private void checkRounding(MethodCallExpr call) {
        String name = call.getNameAsString();
        if (call.getArguments().size() == 1 && (name.equals("divide") || name.equals("setScale"))) {
            refuse(call, name, "drl.rounding", print(call));
        }
    }

    private static String root(Expression expression) {
        Expression root = expression;
        while (root instanceof FieldAccessExpr field) {
            root = field.getScope();
        }
        return root instanceof NameExpr name ? name.getNameAsString() : "";
    }

    static String print(Node node) {
        return PrintUtil.printNode(node).replaceAll("\\s+", " ");
    }
}
