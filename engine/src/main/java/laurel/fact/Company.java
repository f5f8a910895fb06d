package laurel.fact;

/** What is known of the company, and so of all its employees. */
public record Company(WorkCalendar calendar, ExchangeRates rates, Objectives objectives) {

    /** Of which nobody has said anything: it works Monday to Friday and exchanges nothing. */
    public static final Company UNSAID = new Company(WorkCalendar.PLAIN, ExchangeRates.NONE);

    /** Of whose objectives nobody has said anything. */
    public Company(WorkCalendar calendar, ExchangeRates rates) {
        this(calendar, rates, Objectives.NONE);
    }
}
