package laurel.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import laurel.award.Kind;
import laurel.calculation.Pools;
import laurel.fact.Period;
import laurel.problem.Label;
import laurel.problem.Problem;
import laurel.verification.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to. The same facts and the same book give the same summary.
 *
 * @param book the book's digest
 * @param employees how many ids the rows name
 * @param packages how many of them have a package; the others are {@code refused} or {@code failed}
 * @param refused employees without a package because of their rows: rejected, or not among the employees
 * @param failed employees without a package because a rule failed
 * @param lines of all packages
 * @param empty packages that give nothing
 * @param notEvaluable packages in which something could not be evaluated
 * @param suppressed lines that were not given again
 * @param rejectedRows how many rows are in no package; a row may be rejected for several reasons
 * @param totals money, in the order of the book's awards, then by currency
 * @param counts the awards that are not money, in the order of the book
 * @param accounts awards that keep accounts, in the order of the book, then by currency
 * @param pools what each pool came to
 * @param poolProblems how many pools could not be shared out, or have no members
 * @param lacking how many awards could not be worked out for want of a rate, a day of hire or the like
 * @param verification what came of a second opinion, or null if none was asked for
 * @param rejects by the problem's code
 * @param firstProblems the first rejects and failures, in the order of employees
 */
public record Summary(
        Period period,
        String book,
        long employees,
        long packages,
        long refused,
        long failed,
        long lines,
        long empty,
        long notEvaluable,
        long suppressed,
        long rejectedRows,
        List<Total> totals,
        List<Count> counts,
        List<Account> accounts,
        List<Pools.Result> pools,
        long poolProblems,
        long lacking,
        @Nullable Verification verification,
        List<Reject> rejects,
        @JsonIgnore List<Problem> firstProblems) {

    /** The exact sum of an award's lines in one currency. */
    public record Total(String award, Label label, long lines, BigDecimal sum, Currency currency) {}

    /** How many lines give an award, and how many days in all if it is leave. */
    public record Count(
            String award,
            Label label,
            Kind kind,
            long lines,
            @Nullable BigDecimal days) {}

    /** What became of all that was calculated of an award: paid, carried on to later periods, or withheld. */
    public record Account(
            String award,
            Label label,
            BigDecimal calculated,
            BigDecimal paid,
            BigDecimal carried,
            BigDecimal withheld,
            Currency currency) {}

    /** How often a problem of that code was found, and where it was first. */
    public record Reject(
            String code, long count, @JsonIgnore Problem first) {}

    /** The same, with what came of a second opinion. */
    Summary with(@Nullable Verification other) {
        return new Summary(
                period,
                book,
                employees,
                packages,
                refused,
                failed,
                lines,
                empty,
                notEvaluable,
                suppressed,
                rejectedRows,
                totals,
                counts,
                accounts,
                pools,
                poolProblems,
                lacking,
                other,
                rejects,
                firstProblems);
    }

    /** Whether a second opinion was asked for and differs. */
    @JsonIgnore
    public boolean isDisputed() {
        return verification != null && !verification.agrees();
    }

    /** Whether every row went into a package, and nothing is wrong with rates, pools and the like. */
    @JsonIgnore
    public boolean isClean() {
        return rejectedRows == 0 && failed == 0 && poolProblems == 0 && lacking == 0;
    }
}
