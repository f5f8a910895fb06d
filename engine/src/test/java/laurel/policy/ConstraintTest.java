package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.expr.Expression;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConstraintTest {

    @Test
    void isReadToItsEndOrNotAtAll() {
        assertThat(Constraint.parse("value > 3 /* , */ && // and\n value < 4", 0))
                .isNotNull();
        assertThat(Constraint.parse("name == \"a // b /* c\"", 0)).isNotNull();
        assertThat(Constraint.parse("value > 3; System.exit(1)", 0)).isNull();
        assertThat(Constraint.parse("value > 3 and value < 4", 0)).isNull();
        assertThat(Constraint.parse("period.(System.exit(1) == null)", 0)).isNull();
        assertThat(Constraint.parse("value >", 0)).isNull();
    }

    @Test
    void saysWhatAFieldMustEqual() {
        assertThat(valueOf("term == \"a\" && value > 1B")).isEqualTo("\"a\"");
        assertThat(valueOf("value > 1B && (term == $t)")).isEqualTo("$t");
        assertThat(valueOf("term == \"a\" || value > 1B")).isEmpty();
        assertThat(valueOf("term != \"a\"")).isEmpty();
        assertThat(valueOf("!(term == \"a\")")).isEmpty();
    }

    private static String valueOf(String written) {
        Expression value = Objects.requireNonNull(Constraint.parse(written, 0)).valueOf("term");
        return value == null ? "" : ExpressionCheck.print(value);
    }
}
