package laurel.intake;

import laurel.problem.Place;

/** Where the rows of one source stand, and their cells. */
interface Spots {

    Place row(long position);

    /** Of the source's column {@code at}, from 0, that gives the column {@code id}. */
    Place cell(long position, int at, String id);

    /** Lines of a text file. */
    record Lines(String file) implements Spots {
        @Override
        public Place row(long position) {
            return new Place.Line(file, position);
        }

        @Override
        public Place cell(long position, int at, String id) {
            return row(position);
        }
    }

    /** Rows of a sheet. */
    record Rows(String file, String sheet) implements Spots {
        @Override
        public Place row(long position) {
            return new Place.Row(file, sheet, Math.toIntExact(position));
        }

        @Override
        public Place cell(long position, int at, String id) {
            return new Place.Cell(file, sheet, Math.toIntExact(position), at);
        }
    }

    /** Elements of a JSON array and their members. */
    record Pointers(String array) implements Spots {
        @Override
        public Place row(long position) {
            return new Place.Pointer(array + "/" + position);
        }

        @Override
        public Place cell(long position, int at, String id) {
            return new Place.Pointer(
                    array + "/" + position + "/" + id.replace("~", "~0").replace("/", "~1"));
        }
    }
}
