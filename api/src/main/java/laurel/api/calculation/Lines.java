package laurel.api.calculation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a body that say anything, as they arrive. Of a line that is too long only its number is kept. */
final class Lines {

    private final InputStream body;
    private final int mostBytes;
    private final byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private long number;

    Lines(InputStream body, int mostBytes) {
        this.body = body;
        this.mostBytes = mostBytes;
    }

    /** Whether more has arrived, so that a line need not be waited for (unless only a part of it has). */
    boolean isReady() throws IOException {
        return start < end || body.available() > 0;
    }

    /** Lines that have arrived, so many at most; at least one, which is waited for, unless none follows. */
    List<Line> next(int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        do {
            Line line = next();
            if (line == null) {
                return lines;
            }
            lines.add(line);
        } while (lines.size() < most && isReady());
        return lines;
    }

    private @Nullable Line next() throws IOException {
        while (start < end || fill()) {
            number++;
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean tooLong = !read(line);
            if (tooLong || !line.toString(ISO_8859_1).isBlank()) {
                return new Line(number, tooLong ? null : new ByteArrayInputStream(line.toByteArray()));
            }
        }
        return null;
    }

    /** False if the line is longer than it may be; it is read to its end all the same. */
    private boolean read(ByteArrayOutputStream line) throws IOException {
        boolean fits = true;
        boolean ended = false;
        while (!ended && (start < end || fill())) {
            int stop = start;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            ended = stop < end;
            fits &= line.size() + (stop - start) <= mostBytes;
            if (fits) {
                line.write(buffer, start, stop - start);
            }
            start = ended ? stop + 1 : stop;
        }
        return fits;
    }

    private boolean fill() throws IOException {
        start = 0;
        end = Math.max(0, body.read(buffer));
        return end > 0;
    }
}
