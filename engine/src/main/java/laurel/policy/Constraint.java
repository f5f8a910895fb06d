package laurel.policy;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.List;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.printer.PrintUtil;
import org.jspecify.annotations.Nullable;

/**
 * One constraint of a pattern, or one argument of an accumulate function, parsed.
 *
 * @param offset where it begins in the file
 * @param binding the variable that it binds, or ""
 */
record Constraint(int offset, String binding, Expression expression) {

    /** Null if it cannot be read to its end: Drools' parser stops in silence at what it does not know. */
    static @Nullable Constraint parse(String written, int offset) {
        try {
            DrlxExpression parsed =
                    DrlxParser.parseExpression(DrlxParser.buildDrlxParserWithArguments(List.of()), written);
            if (!tokens(written).equals(tokens(PrintUtil.printNode(parsed)))) {
                return null;
            }
            String binding = parsed.getBind() == null ? "" : parsed.getBind().asString();
            return new Constraint(offset, binding, parsed.getExpr());
        } catch (ParseProblemException unreadable) {
            return null;
        }
    }

    /** Without white space and comments, but for what stands in quotes. */
    private static String tokens(String written) {
        StringBuilder tokens = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (!quoted && written.startsWith("//", i)) {
                i = end(written, "\n", i);
            } else if (!quoted && written.startsWith("/*", i)) {
                i = end(written, "*/", i + 2) + 1;
            } else if (quoted || !Character.isWhitespace(character)) {
                tokens.append(character);
            }
            quoted ^= character == '"';
        }
        return tokens.toString();
    }

    private static int end(String written, String mark, int from) {
        int found = written.indexOf(mark, from);
        return found < 0 ? written.length() : found;
    }

    /** What {@code field} must equal for the constraint to hold, or null if it does not say so plainly. */
    @Nullable
    Expression valueOf(String field) {
        return valueOf(field, expression);
    }

    private static @Nullable Expression valueOf(String field, Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return valueOf(field, enclosed.getInner());
        }
        if (!(expression instanceof BinaryExpr binary)) {
            return null;
        }
        if (binary.getOperator() == BinaryExpr.Operator.AND) {
            Expression left = valueOf(field, binary.getLeft());
            return left == null ? valueOf(field, binary.getRight()) : left;
        }
        boolean says = binary.getOperator() == BinaryExpr.Operator.EQUALS
                && binary.getLeft() instanceof NameExpr name
                && name.getNameAsString().equals(field);
        return says ? binary.getRight() : null;
    }
}
