package laurel.fact;

import java.time.LocalDate;

/**
 * What an employee said in a survey to need.
 *
 * @param rank 1 for what is needed most
 */
public record Preference(String employee, LocalDate date, int rank, String need) implements Fact {}
