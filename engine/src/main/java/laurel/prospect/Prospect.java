package laurel.prospect;

import java.util.List;

/**
 * What stands beside a package.
 *
 * @param whyNot for each award that it lacks, alerts left out, in the order of the catalogue
 * @param nextSteps in the order of the first award that each aims at
 * @param unfinished awards for which the search was given up before all was tried, in the order of the catalogue
 */
public record Prospect(List<WhyNot> whyNot, List<NextStep> nextSteps, List<String> unfinished) {}
