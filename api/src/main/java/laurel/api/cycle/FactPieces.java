package laurel.api.cycle;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import laurel.digest.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What files of facts hold, by its digest: the same content is kept once, and for ever. It is kept deflated and in pieces, so
 * that large files need little memory.
 */
@Repository
class FactPieces {

    private static final int PIECE = 1 << 20;

    private final JdbcClient database;
    private final TransactionTemplate untilSavepoint;

    FactPieces(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.untilSavepoint = new TransactionTemplate(transactions);
        untilSavepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Keeps what that file holds, and returns its digest. Somebody else may keep the same meanwhile: then that is it. */
    String keep(Path file) throws IOException {
        String digest = Sha256.of(file).hex();
        boolean isKept = database.sql("select piece from fact_piece where digest = ? and piece = 0")
                .param(digest)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!isKept) {
            try {
                // What fails is undone alone, or else PostgreSQL lets nothing more be done.
                untilSavepoint.executeWithoutResult(status -> insert(digest, file));
            } catch (DuplicateKeyException meanwhile) {
                // Then it is kept.
            }
        }
        return digest;
    }

    private void insert(String digest, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            byte[] piece = in.readNBytes(PIECE);
            do {
                database.sql("insert into fact_piece (digest, piece, bytes) values (?, ?, ?)")
                        .params(digest, number++, deflated(piece))
                        .update();
                piece = in.readNBytes(PIECE);
            } while (piece.length > 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] deflated(byte[] piece) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(piece);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes into that file what is kept under the digest.
     *
     * @throws RunFailure if it is not what was kept
     */
    void restore(String digest, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            int number = 0;
            while (restore(digest, number, out)) {
                number++;
            }
        }
        if (!Sha256.of(file).hex().equals(digest)) {
            throw new RunFailure("The facts that are kept under " + digest
                    + " are not what was imported. Maybe somebody changed the database by hand.");
        }
    }

    private boolean restore(String digest, int number, OutputStream out) {
        return database.sql("select bytes from fact_piece where digest = ? and piece = ?")
                .params(digest, number)
                .query((row, index) -> row.getBytes("bytes"))
                .optional()
                .map(piece -> inflate(piece, out))
                .orElse(false);
    }

    private static boolean inflate(byte[] piece, OutputStream out) {
        try {
            InflaterOutputStream inflated = new InflaterOutputStream(out);
            inflated.write(piece);
            inflated.finish();
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
