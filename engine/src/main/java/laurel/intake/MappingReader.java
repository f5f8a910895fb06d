package laurel.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.fact.Period;
import laurel.intake.Written.Items;
import laurel.intake.Written.Pairs;
import laurel.intake.Written.Text;
import laurel.problem.Label;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The reading of a mapping file. Whatever it does not understand is a problem. */
final class MappingReader {

    private static final Label MAP = new Label("keys with values", "键值对");
    private static final Label LIST = new Label("a list", "列表");
    private static final Label TEXT = new Label("a single value", "单个值");

    private final Problems problems;

    MappingReader(Problems problems) {
        this.problems = problems;
    }

    Mapping read(Written root) {
        Map<String, Written> keys = keys(root, List.of("period", "files", "ignore"));
        List<Mapping.Source> sources = new ArrayList<>();
        for (Written entry : list(keys.get("files"))) {
            Mapping.Source source = source(entry);
            if (source != null) {
                sources.add(source);
            }
        }
        Set<String> ignored = texts(keys.get("ignore")).stream().map(Text::text).collect(Collectors.toSet());
        return new Mapping(period(keys.get("period")), sources, ignored);
    }

    private @Nullable Period period(@Nullable Written written) {
        Text text = text(written);
        if (text == null) {
            return null;
        }
        Period period = Period.parse(text.text()).orElse(null);
        if (period == null) {
            CellType type = CellType.PERIOD;
            problems.error(text.place(), "facts.mapping.value", text.path(), text.text(), type.label(), type.example());
        }
        return period;
    }

    private Mapping.@Nullable Source source(Written entry) {
        Map<String, Written> keys =
                keys(entry, List.of("file", "gives", "columns", "metrics", "constants", "percent", "values", "ignore"));
        Text file = required(entry, keys, "file");
        Text gives = required(entry, keys, "gives");
        FactKind kind = gives == null ? null : FactKind.named(gives.text()).orElse(null);
        if (gives != null && kind == null) {
            problems.error(gives.place(), "facts.mapping.kind", gives.path(), gives.text());
        }
        if (keys.get("metrics") instanceof Pairs wide && kind != FactKind.METRICS && kind != null) {
            problems.error(wide.place(), "facts.mapping.wide", wide.path());
        }
        Map<String, Map<String, Text>> values = new LinkedHashMap<>();
        map(keys.get("values")).forEach((column, pairs) -> values.put(column, textMap(pairs)));
        Map<String, Text> columns = textMap(keys.get("columns"));
        Map<String, Text> metrics = textMap(keys.get("metrics"));
        Map<String, Text> constants = textMap(keys.get("constants"));
        List<Text> percents = texts(keys.get("percent"));
        List<Text> ignored = texts(keys.get("ignore"));
        return file == null || kind == null
                ? null
                : new Mapping.Source(
                        file.text(), 0, kind, entry.place(), columns, metrics, constants, percents, values, ignored);
    }

    private Map<String, Written> keys(Written written, List<String> known) {
        Map<String, Written> keys = new LinkedHashMap<>();
        map(written).forEach((key, value) -> {
            if (known.contains(key)) {
                keys.put(key, value);
            } else {
                problems.error(value.place(), "facts.mapping.key", value.path(), String.join(", ", known));
            }
        });
        return keys;
    }

    private @Nullable Text required(Written entry, Map<String, Written> keys, String key) {
        if (entry instanceof Pairs && isBlank(keys.get(key))) {
            problems.error(entry.place(), "facts.mapping.missing", entry.path(), key);
        }
        return text(keys.get(key));
    }

    private Map<String, Text> textMap(@Nullable Written written) {
        Map<String, Text> texts = new LinkedHashMap<>();
        map(written).forEach((key, value) -> {
            Text text = text(value);
            if (text != null) {
                texts.put(key, text);
            }
        });
        return texts;
    }

    private List<Text> texts(@Nullable Written written) {
        Set<Text> texts = new LinkedHashSet<>();
        for (Written item : list(written)) {
            Text text = text(item);
            if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    private Map<String, Written> map(@Nullable Written written) {
        if (written instanceof Pairs pairs) {
            return pairs.pairs();
        }
        unlike(written, MAP);
        return Map.of();
    }

    private List<Written> list(@Nullable Written written) {
        if (written instanceof Items items) {
            return items.items();
        }
        unlike(written, LIST);
        return List.of();
    }

    /** Null for what is absent or blank, and for what is no text, which is a problem. */
    private @Nullable Text text(@Nullable Written written) {
        if (written instanceof Text text) {
            return text.text().isEmpty() ? null : text;
        }
        unlike(written, TEXT);
        return null;
    }

    private void unlike(@Nullable Written written, Label wanted) {
        if (written != null && !isBlank(written)) {
            problems.error(written.place(), "facts.mapping.shape", written.path(), wanted);
        }
    }

    /** A key without a value counts as absent. */
    private static boolean isBlank(@Nullable Written written) {
        return written == null || (written instanceof Text text && text.text().isEmpty());
    }
}
