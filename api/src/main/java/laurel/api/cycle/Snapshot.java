package laurel.api.cycle;

import java.util.Comparator;
import java.util.List;
import laurel.digest.Sha256;
import org.jspecify.annotations.Nullable;

/** All files of facts that something is calculated with. */
record Snapshot(List<FactFile> files) {

    private static final Comparator<FactFile> ORDER =
            Comparator.comparingInt(FactFile::layer).thenComparing(FactFile::name);

    Snapshot {
        files = files.stream().sorted(ORDER).toList();
    }

    /** Of the files' names and contents: two snapshots with the same digest are the same. */
    String digest() {
        Sha256 digest = new Sha256();
        files.forEach(file -> digest.add(file.path() + "\t" + file.digest() + "\n"));
        return digest.hex();
    }

    /** The file of that name that counts in that layer: its own or else the last below it; null if there is none. */
    @Nullable
    FactFile standing(int layer, String name) {
        return files.stream()
                .filter(file -> file.layer() <= layer && file.name().equals(name))
                .reduce((lower, higher) -> higher)
                .orElse(null);
    }

    long bytes() {
        return files.stream().mapToLong(FactFile::bytes).sum();
    }
}
