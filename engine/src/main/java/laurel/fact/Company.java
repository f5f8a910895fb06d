package laurel.fact;

/** What is known of the company, and so of all its employees. */
public record Company(WorkCalendar calendar, ExchangeRates rates) {

    /** Of which nobody has said anything: it works Monday to Friday and exchanges nothing. */
    public static final Company UNSAID = new Company(WorkCalendar.PLAIN, ExchangeRates.NONE);
}
