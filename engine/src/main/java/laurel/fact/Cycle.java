package laurel.fact;

/** The period for which packages are calculated, as DRL can ask for it. */
public record Cycle(Period period) {}
