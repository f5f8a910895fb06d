package laurel.problem;

/** The spot in an input where something stands, as exact as it can be said. */
public sealed interface Place extends Comparable<Place> {

    /** The file's path inside its folder, or "" for a request body. */
    String file();

    /** The sheet's name, or "" where there is none. */
    default String sheet() {
        return "";
    }

    /** The cell (B14), row or line, or the JSON pointer; "" for the whole. */
    default String spot() {
        return "";
    }

    /** A whole file or folder. */
    record File(String file) implements Place {
        @Override
        public String toString() {
            return file;
        }
    }

    /** A whole sheet of a workbook. */
    record Sheet(String file, String sheet) implements Place {
        @Override
        public String toString() {
            return file + " › " + sheet;
        }
    }

    /** A row of a sheet; {@code row} counts from 1, as the spreadsheet shows it. */
    record Row(String file, String sheet, int row) implements Place {
        @Override
        public String spot() {
            return Integer.toString(row);
        }

        @Override
        public String toString() {
            return file + " › " + sheet + " › " + row;
        }
    }

    /** A cell of a sheet; {@code row} counts from 1 and {@code column} from 0 (A). */
    record Cell(String file, String sheet, int row, int column) implements Place {
        @Override
        public String spot() {
            return columnName(column) + row;
        }

        @Override
        public String toString() {
            return file + " › " + sheet + " › " + spot();
        }
    }

    /** A line of a text file, from 1. */
    record Line(String file, long line) implements Place {
        @Override
        public String spot() {
            return Long.toString(line);
        }

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** A value of a JSON document, as an RFC 6901 pointer. */
    record Pointer(String spot) implements Place {
        @Override
        public String file() {
            return "";
        }

        @Override
        public String toString() {
            return spot.isEmpty() ? "/" : spot;
        }
    }

    /** By file, sheet, row or line, column; wholes before their parts. */
    @Override
    default int compareTo(Place other) {
        return PlaceOrder.ORDER.compare(this, other);
    }

    /** A spreadsheet's name of a column: 0 is A, 26 is AA. */
    static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }
}
