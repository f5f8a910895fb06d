package laurel.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The rates that the company exchanges at. None is ever guessed: neither from its reverse nor over a third currency. */
public final class ExchangeRates {

    public static final ExchangeRates NONE = new ExchangeRates(Collections.emptySet());

    private record Pair(Currency from, Currency to) {}

    private final Map<Pair, NavigableMap<LocalDate, ExchangeRate>> rates = new HashMap<>();

    /** @throws IllegalArgumentException if a pair has two different rates on a day */
    public ExchangeRates(Collection<ExchangeRate> rates) {
        for (ExchangeRate rate : rates) {
            ExchangeRate other = this.rates
                    .computeIfAbsent(new Pair(rate.from(), rate.to()), pair -> new TreeMap<>())
                    .putIfAbsent(rate.date(), rate);
            if (other != null && other.rate().compareTo(rate.rate()) != 0) {
                throw new IllegalArgumentException("Both " + other + " and " + rate);
            }
        }
    }

    /** The latest dated on that day or before; empty if there is none, which is never a rate of 1. */
    public Optional<ExchangeRate> inForce(Currency from, Currency to, LocalDate day) {
        return Optional.ofNullable(rates.get(new Pair(from, to)))
                .map(dated -> dated.floorEntry(day))
                .map(Entry::getValue);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExchangeRates same && rates.equals(same.rates);
    }

    @Override
    public int hashCode() {
        return rates.hashCode();
    }

    @Override
    public String toString() {
        return rates.values().stream()
                .flatMap(dated -> dated.values().stream())
                .toList()
                .toString();
    }
}
