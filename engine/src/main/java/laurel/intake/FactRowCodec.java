package laurel.intake;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laurel.problem.Problem;

/** Rows as temporary files hold them: a row's layout is told by its number. */
final class FactRowCodec implements SortedRuns.Codec<FactRow> {

    /** What {@code writeUTF} takes at once is 65,535 bytes, and a char has at most three. */
    private static final int PIECE = 20_000;

    private final Map<Integer, Layout> layouts;

    /** {@code layouts} by their order; they may come while rows are written. */
    FactRowCodec(Map<Integer, Layout> layouts) {
        this.layouts = layouts;
    }

    @Override
    public void write(FactRow row, DataOutput out) throws IOException {
        out.writeInt(row.layout().order());
        write(row.employee(), out);
        out.writeLong(row.position());
        writeAll(row.values(), out);
        out.writeInt(row.faults().size());
        for (Problem fault : row.faults()) {
            write(fault.code(), out);
            writeAll(fault.values().stream().map(Object::toString).toList(), out);
        }
    }

    @Override
    public FactRow read(DataInput in) throws IOException {
        Layout layout = Objects.requireNonNull(layouts.get(in.readInt()));
        String employee = readText(in);
        long position = in.readLong();
        List<String> values = readAll(in);
        List<Problem> faults = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String code = readText(in);
            faults.add(Problem.error(
                    layout.spots().row(position), code, readAll(in).toArray()));
        }
        return new FactRow(employee, layout, position, values, faults);
    }

    private static void writeAll(List<String> texts, DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(text, out);
        }
    }

    private static List<String> readAll(DataInput in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void write(String text, DataOutput out) throws IOException {
        out.writeInt(text.length());
        for (int start = 0; start < text.length(); start += PIECE) {
            out.writeUTF(text.substring(start, Math.min(text.length(), start + PIECE)));
        }
    }

    private static String readText(DataInput in) throws IOException {
        int length = in.readInt();
        if (length <= PIECE) {
            return length == 0 ? "" : in.readUTF();
        }
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(in.readUTF());
        }
        return text.toString();
    }
}
