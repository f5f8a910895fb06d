package laurel.table;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import laurel.award.Kind;
import laurel.award.Limit;
import laurel.fact.Blanks;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A row of the Awards sheet, asked cell by cell; what cannot be understood is told at its cell. */
record AwardRow(Listing listing, SheetRow row, Vocabulary<Term> terms, Problems problems) {

    Cell cell(Heading heading) {
        return listing.cell(row, heading);
    }

    String text(Heading heading) {
        return cell(heading).text();
    }

    boolean has(Heading heading) {
        return !cell(heading).isBlank();
    }

    void error(Heading heading, String code, Object... values) {
        problems.error(cell(heading).place(), code, values);
    }

    /** Tells each of {@code headings} that is filled in that it means nothing there. */
    void refuse(List<Heading> headings, String code, Object... values) {
        headings.stream().filter(this::has).forEach(heading -> {
            Object[] all = new Object[values.length + 1];
            all[0] = heading.toString();
            System.arraycopy(values, 0, all, 1, values.length);
            error(heading, code, all);
        });
    }

    /** Tells each of {@code parts} that is filled in that it means nothing without {@code whole}. */
    void needs(Heading whole, Heading... parts) {
        if (!has(whole)) {
            refuse(List.of(parts), "award.part-without", whole.toString());
        }
    }

    /** What the cell's word stands for, {@code otherwise} if it is blank or, told so, unknown. */
    <T> T choice(Heading heading, T otherwise, Map<String, T> words) {
        if (!has(heading)) {
            return otherwise;
        }
        T chosen = words.get(Blanks.squeeze(text(heading)).toLowerCase(Locale.ROOT));
        if (chosen == null) {
            error(heading, "award.choice", text(heading), heading.toString(), String.join(", ", words.keySet()));
            return otherwise;
        }
        return chosen;
    }

    /** The term that the cell names, of a type that {@code fits}; null if it is blank or, told so, none of these. */
    @Nullable
    Term term(Heading heading, Predicate<ValueType> fits) {
        return has(heading) ? term(heading, text(heading), fits) : null;
    }

    @Nullable
    Term term(Heading heading, String name, Predicate<ValueType> fits) {
        Optional<Term> found = terms.find(name);
        if (found.isEmpty()) {
            error(heading, "term.unknown", name, terms.nearest(name));
        } else if (!fits.test(found.get().type())) {
            error(heading, "award.term-type", name, found.get().type().label(), heading.toString());
            return null;
        }
        return found.orElse(null);
    }

    /** A whole number of at least 1; null if the cell is blank or, told so, none. */
    @Nullable
    Integer count(Heading heading) {
        if (!has(heading)) {
            return null;
        }
        if (ValueType.INTEGER.parse(text(heading)) instanceof BigDecimal number
                && number.signum() > 0
                && number.precision() - number.scale() < 9) {
            return number.intValueExact();
        }
        error(heading, "award.count", text(heading), heading.toString());
        return null;
    }

    @Nullable
    Currency currency(Heading heading) {
        return has(heading) ? currency(heading, text(heading)) : null;
    }

    @Nullable
    Currency currency(Heading heading, String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            error(heading, "currency.unknown", code);
            return null;
        }
    }

    @Nullable
    Limit limit(Heading heading) {
        return has(heading) ? new LimitReader(this, heading).read() : null;
    }

    Kind kind(Kind otherwise) {
        return Kind.named(text(Heading.KIND)).orElse(otherwise);
    }
}
