package laurel.policy;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import laurel.fact.ValueType;
import org.drools.mvel.parser.ast.expr.BigDecimalLiteralExpr;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of a rule.
 *
 * @param type the fact's simple name, or "" for the results of an accumulate
 * @param line its line in the file
 * @param counted whether it stands in a {@code not}, {@code exists}, {@code forall} or {@code accumulate}
 */
record FactPattern(String type, int line, boolean counted, List<Constraint> constraints) {

    @Nullable
    Class<?> fact() {
        return Words.FACTS.get(type);
    }

    /** The text that {@code field} must equal, or null if it is not said so plainly. */
    @Nullable
    String textOf(String field) {
        return constraints.stream()
                .map(constraint -> constraint.valueOf(field))
                .filter(StringLiteralExpr.class::isInstance)
                .map(value -> ((StringLiteralExpr) value).getValue())
                .findFirst()
                .orElse(null);
    }

    /** The type of fact and, of facts that have names, which one, if it is said plainly. */
    String asked() {
        String name = textOf(type.equals("Course") ? "course" : "name");
        return name == null ? type : type + " " + name;
    }

    /** The numbers that stand in its constraints. */
    Stream<BigDecimal> numbers() {
        return constraints.stream()
                .flatMap(constraint -> constraint.expression().findAll(LiteralStringValueExpr.class).stream())
                .filter(literal -> literal instanceof BigDecimalLiteralExpr
                        || literal instanceof IntegerLiteralExpr
                        || literal instanceof LongLiteralExpr)
                .map(literal -> ValueType.normal(
                        new BigDecimal(literal.getValue().replace("_", "").replaceAll("[BLIl]$", ""))));
    }

    /** Whether it says whose fact it is, or is the one by which a rule learns whose. */
    boolean namesEmployee() {
        return constraints.stream()
                .anyMatch(constraint -> constraint.valueOf("employee") != null || bindsEmployee(constraint));
    }

    private static boolean bindsEmployee(Constraint constraint) {
        Expression bound = constraint.expression();
        return !constraint.binding().isEmpty() && Objects.equals(ExpressionCheck.print(bound), "employee");
    }
}
