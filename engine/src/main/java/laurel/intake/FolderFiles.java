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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.problem.Place;
import laurel.problem.Problems;

/** The files of a folder and of its layers, by name: which are sources of facts, and which nobody uses. */
final class FolderFiles {

    /** A mapping's name, in a folder that brings its own. */
    static final String MAPPING = "mapping.yaml";

    private static final Pattern LAYER = Pattern.compile("late-[1-9][0-9]*");

    private final Path folder;
    private final String prefix;
    private final int layer;
    private final Set<String> names = new TreeSet<>();
    private final Problems problems;

    private FolderFiles(Path folder, String prefix, int layer, Problems problems) {
        this.folder = folder;
        this.prefix = prefix;
        this.layer = layer;
        this.problems = problems;
    }

    /** All but the mapping itself. */
    static FolderFiles in(Path folder, Path mapping, Problems problems) throws IOException {
        FolderFiles files = new FolderFiles(folder, "", 0, problems);
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> !isSame(entry, mapping))
                    .map(entry -> entry.getFileName().toString())
                    .forEach(files.names::add);
        }
        return files;
    }

    private FolderFiles layer(String name, int number) throws IOException {
        FolderFiles files = new FolderFiles(folder.resolve(name), name + "/", number, problems);
        try (Stream<Path> entries = Files.list(files.folder)) {
            entries.map(entry -> entry.getFileName().toString()).forEach(files.names::add);
        }
        return files;
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /**
     * The sources that the mapping names, or else those that are named as a kind of facts; then, layer by layer, those that
     * are either.
     */
    List<Mapping.Source> sources(Mapping mapping) throws IOException {
        Set<String> used = new HashSet<>(mapping.ignored());
        List<Mapping.Source> sources =
                new ArrayList<>(mapping.sources().isEmpty() ? namedAsKinds(used) : found(mapping));
        mapping.sources().forEach(source -> used.add(source.file()));
        List<String> layers = layers(used);
        used.addAll(layers);
        warnOfUnused(used);
        for (int index = 0; index < layers.size(); index++) {
            sources.addAll(layer(layers.get(index), index + 1).late(mapping));
        }
        return sources;
    }

    /** In numeric order, however many digits there are. */
    private List<String> layers(Set<String> used) {
        return names.stream()
                .filter(name -> LAYER.matcher(name).matches() && !used.contains(name))
                .filter(name -> Files.isDirectory(folder.resolve(name)))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The sources of a layer, which has any of those that the mapping names and no mapping of its own. */
    private List<Mapping.Source> late(Mapping mapping) {
        Set<String> used = new HashSet<>(mapping.ignored());
        List<Mapping.Source> sources = new ArrayList<>();
        for (Mapping.Source source : mapping.sources()) {
            if (isFile(source.file())) {
                used.add(source.file());
                sources.add(source.of(prefix + source.file(), layer));
            }
        }
        sources.addAll(namedAsKinds(used));
        if (names.contains(MAPPING)) {
            used.add(MAPPING);
            problems.error(new Place.File(prefix + MAPPING), "facts.layer.mapping");
        }
        warnOfUnused(used);
        return sources;
    }

    private void warnOfUnused(Set<String> used) {
        for (String name : names) {
            if (!used.contains(name) && !isAside(name)) {
                problems.warning(new Place.File(prefix + name), "facts.file.unused", prefix + name);
            }
        }
    }

    /** Whether people and programs leave such files about without meaning them as data. */
    private static boolean isAside(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.startsWith("README");
    }

    private boolean isFile(String name) {
        return names.contains(name) && Files.isRegularFile(folder.resolve(name));
    }

    private List<Mapping.Source> found(Mapping mapping) {
        List<Mapping.Source> found = new ArrayList<>();
        for (Mapping.Source source : mapping.sources()) {
            if (isFile(source.file())) {
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
                    RowReader.forFile(name.toLowerCase(Locale.ROOT)).isPresent() && isFile(name);
            if (kind == null || !isReadable || used.contains(name)) {
                continue;
            }
            used.add(name);
            String file = prefix + name;
            Mapping.Source first = sources.putIfAbsent(stem, Mapping.Source.plain(file, layer, kind));
            if (first != null) {
                problems.error(new Place.File(file), "facts.file.twice", kind.word(), first.file(), file);
            }
        }
        return sources.values().stream()
                .sorted(Comparator.comparing(Mapping.Source::kind))
                .toList();
    }
}
