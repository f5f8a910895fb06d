package laurel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The taker of one source's rows, which keeps of each row the cells that are used. */
final class FileIntake implements RowReader.Taker {

    private final FolderIntake folder;
    private final Mapping.Source source;
    private final int order;

    private Headings headings;
    private @Nullable Layout layout;

    FileIntake(FolderIntake folder, Mapping.Source source, int order) {
        this.folder = folder;
        this.source = source;
        this.order = order;
        this.headings = new Headings(source.file(), List.of());
    }

    boolean hasHeadings() {
        return layout != null;
    }

    @Override
    public boolean headings(List<String> written, Spots spots) {
        headings = Headings.of(source.file(), written);
        Problems found = new Problems();
        LayoutReader reader =
                new LayoutReader(source, folder.columns(source.kind()), folder.metrics(), headings, found);
        layout = reader.read(order, spots);
        folder.add(layout, headings, reader.unsettled());
        folder.problems().addAll(found.toList());
        return !found.anyError();
    }

    @Override
    public void remark(Problem problem) {
        folder.problems().addAll(List.of(problem));
    }

    @Override
    public void row(long position, List<String> cells, List<Problem> faults) {
        if (faults.isEmpty() && cells.stream().allMatch(String::isBlank)) {
            return;
        }
        Layout shape = Objects.requireNonNull(layout);
        List<Problem> all = new ArrayList<>(faults);
        int expected = headings.texts().size();
        if (cells.size() < expected || !cells.stream().skip(expected).allMatch(String::isBlank)) {
            all.add(Problem.error(
                    shape.spots().row(position),
                    "facts.row.width",
                    Integer.toString(cells.size()),
                    Integer.toString(expected)));
        }
        List<String> values = new ArrayList<>(shape.columns().size());
        for (Layout.Used column : shape.columns()) {
            String text = column.at() < cells.size() ? cells.get(column.at()).strip() : "";
            values.add(column.translations().getOrDefault(text, text));
        }
        FactRow row = new FactRow("", shape, position, List.copyOf(values), List.copyOf(all));
        String employee =
                shape.kind().isOfCompany() ? "" : row.said(shape.kind().key());
        folder.add(new FactRow(employee, shape, position, row.values(), row.faults()));
    }
}
