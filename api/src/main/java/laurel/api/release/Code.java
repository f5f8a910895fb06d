package laurel.api.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.table.BookContent;

/** What of a book is code, and so is for engineers to change: DRL files, and workbooks with stock decision tables. */
final class Code {

    private Code() {}

    /** The files of either book that are code and not the same in both. */
    static List<String> differing(BookContent before, BookContent after) {
        Map<String, Object> was = of(before);
        Map<String, Object> is = of(after);
        TreeSet<String> files = new TreeSet<>();
        Stream.concat(was.keySet().stream(), is.keySet().stream())
                .filter(file -> !Objects.equals(was.get(file), is.get(file)))
                .forEach(files::add);
        return List.copyOf(files);
    }

    private static Map<String, Object> of(BookContent book) {
        Map<String, Object> code = new HashMap<>();
        book.drl().forEach(drl -> code.put(drl.file(), drl.text()));
        book.stock().forEach(sheet -> code.put(sheet.file(), sheet.workbook()));
        return code;
    }
}
