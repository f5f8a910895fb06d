package laurel.random;

import java.util.List;
import laurel.fact.Company;
import laurel.fact.ExchangeRate;
import laurel.fact.Facts;

/** Several people of one company. */
public record Crowd(Company company, List<ExchangeRate> rates, List<Facts> people) {

    /** The same company, of those people. */
    public Crowd as(List<Facts> others) {
        return new Crowd(company, rates, others);
    }

    /** As rows of files. */
    public FactRows rows() {
        FactRows rows = new FactRows().company(company.calendar(), rates);
        people.forEach(rows::employee);
        return rows;
    }
}
