package laurel.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.problem.Place;
import laurel.problem.Problems;

/** The files of a folder, by name: which are sources of facts, and which nobody uses. */
final class FolderFiles {

    private final Path folder;
    private final Set<String> names = new TreeSet<>();
    private final Problems problems;

    private FolderFiles(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** All but the mapping itself. */
    static FolderFiles in(Path folder, Path mapping, Problems problems) throws IOException {
        FolderFiles files = new FolderFiles(folder, problems);
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> !isSame(entry, mapping))
                    .map(entry -> entry.getFileName().toString())
                    .forEach(files.names::add);
        }
        return files;
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /** The sources that the mapping names, or else those that are named as a kind of facts. */
    List<Mapping.Source> sources(Mapping mapping) {
        Set<String> used = new HashSet<>(mapping.ignored());
        List<Mapping.Source> sources = mapping.sources().isEmpty() ? namedAsKinds(used) : found(mapping);
        mapping.sources().forEach(source -> used.add(source.file()));
        for (String name : names) {
            if (!used.contains(name) && !isAside(name)) {
                problems.warning(new Place.File(name), "facts.file.unused", name);
            }
        }
        return sources;
    }

    /** Whether people and programs leave such files about without meaning them as data. */
    private static boolean isAside(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.startsWith("README");
    }

    private List<Mapping.Source> found(Mapping mapping) {
        List<Mapping.Source> found = new ArrayList<>();
        for (Mapping.Source source : mapping.sources()) {
            if (names.contains(source.file()) && Files.isRegularFile(folder.resolve(source.file()))) {
                found.add(source);
            } else {
                problems.error(source.place(), "facts.file.missing", source.file());
            }
        }
        return found;
    }

    private List<Mapping.Source> namedAsKinds(Set<String> used) {
        Map<String, Mapping.Source> sources = new TreeMap<>();
        for (String name : names) {
            int dot = Math.max(0, name.lastIndexOf('.'));
            String stem = name.substring(0, dot).toLowerCase(Locale.ROOT);
            FactKind kind = FactKind.ofFile(stem).orElse(null);
            boolean isReadable =
                    RowReader.forFile(name.toLowerCase(Locale.ROOT)).isPresent()
                            && Files.isRegularFile(folder.resolve(name));
            if (kind == null || !isReadable || used.contains(name)) {
                continue;
            }
            used.add(name);
            Mapping.Source first = sources.putIfAbsent(stem, Mapping.Source.plain(name, kind));
            if (first != null) {
                problems.error(new Place.File(name), "facts.file.twice", kind.word(), first.file(), name);
            }
        }
        return sources.values().stream()
                .sorted(Comparator.comparing(Mapping.Source::kind))
                .toList();
    }
}
