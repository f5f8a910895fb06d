package laurel.api.policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import laurel.api.files.UploadedFolder;
import laurel.table.BookZip;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of books, kept in the database under the books' digests. What is kept never changes and never goes. */
@Repository
public class KeptBooks {

    private static final int PART = 500_000;

    private final JdbcClient database;
    private final TransactionTemplate alone;
    private final Clock clock;

    KeptBooks(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Keeps a book, in a transaction of its own. One that is kept already is left as it is. */
    public void keep(BookZip book) {
        try {
            alone.executeWithoutResult(begun -> insert(book));
        } catch (DuplicateKeyException keptMeanwhile) {
            // Then somebody else has just kept the very same files.
        }
    }

    private void insert(BookZip book) {
        if (parts(book.digest()) > 0) {
            return;
        }
        byte[] bytes = book.bytes();
        int parts = (bytes.length + PART - 1) / PART;
        database.sql("insert into kept_book (digest, parts, kept_at) values (?, ?, ?)")
                .params(book.digest(), parts, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        for (int part = 0; part < parts; part++) {
            byte[] content = Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART));
            database.sql("insert into kept_book_part (digest, part, content) values (?, ?, ?)")
                    .params(book.digest(), part, content)
                    .update();
        }
    }

    /** How many parts there are of it; 0 if it is not kept. */
    private int parts(String digest) {
        return database.sql("select parts from kept_book where digest = ?")
                .param(digest)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * The zip file of a book's folder.
     *
     * @throws NoSuchElementException if none is kept under that digest
     */
    public byte[] zip(String digest) {
        int parts = parts(digest);
        if (parts == 0) {
            throw new NoSuchElementException("No book is kept under " + digest);
        }
        List<byte[]> contents = database.sql("select content from kept_book_part where digest = ? order by part")
                .param(digest)
                .query((row, number) -> row.getBytes("content"))
                .list();
        if (contents.size() != parts) {
            throw new IllegalStateException(contents.size() + " of " + parts + " parts are left of the book " + digest
                    + ". " + "Maybe somebody changed the database by hand.");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        contents.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /**
     * A folder with the files of a book.
     *
     * @throws NoSuchElementException if none is kept under that digest
     */
    UploadedFolder folder(String digest) {
        byte[] zip = zip(digest);
        try {
            UploadedFolder folder = UploadedFolder.filled(empty -> BookZip.unpack(zip, empty));
            String found = BookZip.digest(folder.folder());
            if (!found.equals(digest)) {
                folder.close();
                throw new IllegalStateException("What is kept as the book " + digest + " is " + found
                        + ". Maybe somebody changed the database by hand.");
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
