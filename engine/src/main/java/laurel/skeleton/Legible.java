package laurel.skeleton;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import laurel.fact.ValueType;

/** Values of an ordered type that a person reads easily: between two others, beside one, or next to it. */
record Legible(ValueType type) {

    private static final int MOST_DIGITS = 12;
    private static final BigDecimal TWO = new BigDecimal(2);
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal HUNDREDTH_PERCENT = new BigDecimal("0.0001");

    /** One that lies between, with as few digits as there are, near the middle; empty if there is none. */
    Optional<Object> between(Object low, Object high) {
        if (low instanceof LocalDate from && high instanceof LocalDate to) {
            LocalDate middle = LocalDate.ofEpochDay((from.toEpochDay() + to.toEpochDay()) / 2);
            return middle.isAfter(from) && middle.isBefore(to) ? Optional.of(middle) : Optional.empty();
        }
        BigDecimal from = (BigDecimal) low;
        BigDecimal to = (BigDecimal) high;
        BigDecimal middle = from.add(to).divide(TWO);
        int finest = type == ValueType.INTEGER ? 0 : MOST_DIGITS;
        for (int scale = -MOST_DIGITS; scale <= finest; scale++) {
            BigDecimal rounded = middle.setScale(scale, RoundingMode.HALF_UP);
            if (rounded.compareTo(from) > 0 && rounded.compareTo(to) < 0) {
                return Optional.of(ValueType.normal(rounded));
            }
        }
        return Optional.empty();
    }

    /** One that is a little more: 130% for 120%, 110,000 for 100,000, a month later. */
    Object above(Object value) {
        return value instanceof LocalDate date
                ? date.plusMonths(1)
                : ValueType.normal(((BigDecimal) value).add(little((BigDecimal) value)));
    }

    /** One that is less: half of what is above zero, a month earlier. */
    Object below(Object value) {
        if (value instanceof LocalDate date) {
            return date.minusMonths(1);
        }
        BigDecimal number = (BigDecimal) value;
        Optional<Object> half = number.signum() > 0 ? between(BigDecimal.ZERO, number) : Optional.empty();
        return half.orElse(ValueType.normal(number.subtract(little(number))));
    }

    private BigDecimal little(BigDecimal number) {
        if (number.signum() == 0) {
            return type == ValueType.PERCENT ? new BigDecimal("0.1") : BigDecimal.ONE;
        }
        BigDecimal tenth = BigDecimal.ONE.movePointRight(number.precision() - number.scale() - 2);
        return switch (type) {
            case INTEGER -> tenth.max(BigDecimal.ONE);
            case PERCENT -> tenth.max(HUNDREDTH);
            default -> tenth;
        };
    }

    /** The next one that is more ({@code up}) or less: a day, a cent, a hundredth of a percent, a whole number. */
    Object next(Object value, boolean up) {
        if (value instanceof LocalDate date) {
            return up ? date.plusDays(1) : date.minusDays(1);
        }
        BigDecimal number = (BigDecimal) value;
        BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
        BigDecimal step = switch (type) {
            case PERCENT -> lastDigit.min(HUNDREDTH_PERCENT);
            case MONEY -> lastDigit.min(HUNDREDTH);
            default -> lastDigit;
        };
        return ValueType.normal(up ? number.add(step) : number.subtract(step));
    }

    /** One that stands for any, such as a salary to take a share of. */
    Object any(LocalDate day) {
        return switch (type) {
            case PERCENT -> BigDecimal.ONE;
            case MONEY -> new BigDecimal("10000").stripTrailingZeros();
            case DATE -> day;
            default -> new BigDecimal("100").stripTrailingZeros();
        };
    }
}
