package laurel.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.problem.Place;
import laurel.problem.Problem;

/** A text file in UTF-8, with or without a byte order mark, or in GB18030: whichever it is without a fault. */
final class TextFile {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** From after the byte order mark. */
    static BufferedReader open(Path file, String name) throws IOException {
        for (Charset charset : CHARSETS) {
            if (isIn(charset, file)) {
                BufferedReader reader = new BufferedReader(decode(Files.newInputStream(file), charset), 1 << 16);
                reader.mark(1);
                if (reader.read() != BYTE_ORDER_MARK) {
                    reader.reset();
                }
                return reader;
            }
        }
        throw new RowReader.Unreadable(Problem.error(new Place.File(name), "facts.file.charset", name));
    }

    private static boolean isIn(Charset charset, Path file) throws IOException {
        char[] unused = new char[1 << 16];
        try (Reader reader = decode(Files.newInputStream(file), charset)) {
            int count = 0;
            while (count >= 0) {
                count = reader.read(unused);
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static Reader decode(InputStream in, Charset charset) {
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(in, strict);
    }
}
