package laurel.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a sheet of a book is, as its cell A1 says. */
enum SheetKind {
    TERMS("terms", "词汇"),
    AWARDS("awards", "激励项目"),
    TABLE("table", "决策表"),
    CASES("cases", "用例"),
    NOTES("notes", "说明");

    private final List<String> words;

    SheetKind(String... words) {
        this.words = List.of(words);
    }

    static Optional<SheetKind> of(Sheet sheet) {
        for (SheetKind kind : values()) {
            if (kind.isSaidIn(sheet.row(1).cell(0))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** In either language. */
    boolean isSaidIn(Cell cell) {
        return words.contains(cell.text().toLowerCase(Locale.ROOT));
    }
}
