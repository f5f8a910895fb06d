package laurel.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.fact.Facts;
import laurel.policy.PolicyBook;
import laurel.problem.Problems;
import laurel.random.RandomBooks;
import laurel.random.RandomPeople;
import laurel.run.SecondOpinions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever books say of whomever, the calculator and the second opinion say the same. */
class RandomBooksTest {

    private static final int BOOKS = Integer.getInteger("books", 60);
    private static final int PEOPLE = 40;

    @TempDir
    Path folder;

    @Test
    void bothAgreeOnEveryPackage() {
        int books = 0;
        Verification all = Verification.NONE;
        for (int seed = 1; seed <= BOOKS; seed++) {
            Problems problems = new Problems();
            PolicyBook book = PolicyBook.load(
                    new RandomBooks(seed).in(folder.resolve("book" + seed)).write(), problems);
            if (book != null) {
                books++;
                all = all.plus(verify(book, seed));
            }
        }
        assertThat(books).as("books without a mistake").isGreaterThan(BOOKS / 3);
        assertThat(all.compared()).isGreaterThan(books * 100L);
    }

    private static Verification verify(PolicyBook book, int seed) {
        RandomPeople people = new RandomPeople(seed);
        SecondOpinion opinion = SecondOpinions.on(book, RandomPeople.MONTH);
        Verification all = Verification.NONE;
        try (Calculator calculator = new Calculator(book, RandomPeople.MONTH)) {
            for (int i = 0; i < PEOPLE; i++) {
                Facts facts = people.next();
                IncentivePackage given = calculator.calculate(facts);
                Verification one = opinion.verify(facts, given);
                assertThat(one.first())
                        .as("Book %d, person %d: %s", seed, i, facts)
                        .isEqualTo(List.of());
                all = all.plus(one);
            }
        }
        return all;
    }
}
