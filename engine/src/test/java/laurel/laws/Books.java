package laurel.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import laurel.TestBook;
import laurel.policy.PolicyBook;
import laurel.problem.Problems;
import laurel.random.RandomBooks;
import laurel.random.RandomPools;

/** Random books by number. Loading one takes much longer than calculating with it, so that each is loaded once. */
final class Books {

    /** How many there are of each sort. */
    static final int COUNT = 8;

    /** How often each law is tried. */
    static final int TRIES = 8;

    /** The same tries in every run, so that a build fails only for what was changed. Others are tried by changing it. */
    static final String SEED = "2025";

    private static final Map<String, PolicyBook> LOADED = new ConcurrentHashMap<>();

    private Books() {}

    /** In which everybody stands alone. */
    static PolicyBook plain(int number) {
        return book("plain", number, (folder, seed) -> new RandomBooks(seed).in(folder));
    }

    /** In which all that can be is corrected. */
    static PolicyBook corrected(int number) {
        return book(
                "corrected",
                number,
                (folder, seed) -> new RandomBooks(seed).corrected().in(folder));
    }

    /** In which people share, and are compared; and much besides. */
    static PolicyBook shared(int number) {
        return book("shared", number, (folder, seed) -> new RandomPools(seed).into(new RandomBooks(seed).in(folder)));
    }

    /** In which people only share and are compared. */
    static PolicyBook pools(int number) {
        return book("pools", number, (folder, seed) -> new RandomPools(seed).alone(TestBook.empty(folder)));
    }

    /** Whose terms employees can change. */
    static PolicyBook steps(int number, BiFunction<Path, Integer, TestBook> writer) {
        return book("steps", number, writer);
    }

    private static PolicyBook book(String sort, int number, BiFunction<Path, Integer, TestBook> writer) {
        return LOADED.computeIfAbsent(sort + number, none -> load(number, writer));
    }

    /** Many seeds give a book that contradicts itself: then the next one. */
    private static PolicyBook load(int number, BiFunction<Path, Integer, TestBook> writer) {
        try (Scratch scratch = Scratch.open()) {
            PolicyBook book = null;
            for (int seed = number; book == null; seed += COUNT) {
                Path folder = writer.apply(scratch.resolve("book" + seed), seed).write();
                book = PolicyBook.load(folder, new Problems());
            }
            return book;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
