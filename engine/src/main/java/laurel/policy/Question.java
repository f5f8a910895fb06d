package laurel.policy;

import java.time.LocalDate;
import java.util.Map;
import laurel.fact.Facts;
import laurel.fact.Term;

/**
 * What a book is asked about an employee.
 *
 * @param day on which a table must be in force to count
 * @param stated derived terms whose values are stated instead of being worked out
 */
public record Question(Facts facts, LocalDate day, Map<Term, Object> stated) {}
