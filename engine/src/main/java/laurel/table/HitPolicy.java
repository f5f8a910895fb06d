package laurel.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a table does when several of its rows match: DMN's hit policies, COLLECT with its aggregations. */
public enum HitPolicy {
    /** At most one row may match. */
    UNIQUE("U", "唯一"),
    /** The topmost that matches. */
    FIRST("F", "首条"),
    /** Any of them, because all that match give the same. */
    ANY("A", "任意"),
    /** The one whose results rank highest, see {@link Rank}. */
    PRIORITY("P", "优先"),
    /** Every one that matches, by the rank of their results. */
    OUTPUT_ORDER("O", "按结果排序"),
    /** Every one that matches, from top to bottom: DMN's RULE ORDER too. */
    COLLECT("C", "全部"),
    COLLECT_SUM("C+", "求和"),
    COLLECT_MIN("C<", "最小"),
    COLLECT_MAX("C>", "最大"),
    /** How many rows match and give something in the column. */
    COLLECT_COUNT("C#", "计数");

    /** From top to bottom. */
    public static final Comparator<Row> BY_NUMBER = Comparator.comparingInt(Row::number);

    private final String sign;
    private final String chinese;

    HitPolicy(String sign, String chinese) {
        this.sign = sign;
        this.chinese = chinese;
    }

    /** By DMN's name or sign, or the Chinese word; UNIQUE for none. */
    static Optional<HitPolicy> named(String name) {
        String word = name.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (word.isEmpty()) {
            return Optional.of(UNIQUE);
        }
        if (word.equals("RULE ORDER") || word.equals("R") || word.equals("COLLECT LIST")) {
            return Optional.of(COLLECT);
        }
        for (HitPolicy policy : values()) {
            String chinese = policy.aggregates() ? COLLECT.chinese + " " + policy.chinese : policy.chinese;
            if (word.equals(policy.toString()) || word.equals(policy.sign) || word.equals(chinese)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }

    /** Whether every row that matches counts. */
    public boolean collects() {
        return this == OUTPUT_ORDER || this == COLLECT || aggregates();
    }

    /** Whether it makes one value of those of all rows that match. */
    public boolean aggregates() {
        return switch (this) {
            case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> true;
            default -> false;
        };
    }

    /** Whether it goes by the rank of results. */
    public boolean ranks() {
        return this == PRIORITY || this == OUTPUT_ORDER;
    }

    /** As DMN writes it. */
    @Override
    public String toString() {
        return name().replace('_', ' ');
    }

    /** All that a sheet may say, as an error would list them. */
    static String list() {
        return String.join(
                ", ", List.of(values()).stream().map(HitPolicy::toString).toList());
    }
}
