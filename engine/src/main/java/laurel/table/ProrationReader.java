package laurel.table;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.award.Proration;
import laurel.award.Proration.Basis;
import laurel.fact.Blanks;

/** Reads how an award shrinks for a part of a period: {@code calendar days}, {@code months 9/20}. */
final class ProrationReader {

    private static final Map<String, Basis> BASES = PaymentReader.words(
            entry("calendar days", Basis.CALENDAR_DAYS),
            entry("working days", Basis.WORKING_DAYS),
            entry("months", Basis.MONTHS),
            entry("none", Basis.NONE),
            entry("日历日", Basis.CALENDAR_DAYS),
            entry("工作日", Basis.WORKING_DAYS),
            entry("月", Basis.MONTHS),
            entry("不折算", Basis.NONE));

    private static final Map<String, Boolean> SPLITS = PaymentReader.words(entry("split", true), entry("分段", true));

    private static final Pattern THRESHOLDS =
            Pattern.compile("(?:months|月)\\s*(\\d{1,2})\\s*/\\s*(\\d{1,2})", Pattern.CASE_INSENSITIVE);

    private static final Pattern FORGIVEN = Pattern.compile(
            "(.+?)\\s*[;；]\\s*(?:first\\s*(\\d{1,3})\\s*days?\\s*forgiven|前\\s*(\\d{1,3})\\s*天(?:不计|免扣))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMA = Pattern.compile("[,，、]");

    private final AwardRow row;

    ProrationReader(AwardRow row) {
        this.row = row;
    }

    Proration read() {
        int startBy = 1;
        int endFrom = 31;
        Basis basis = Basis.NONE;
        Matcher months = THRESHOLDS.matcher(row.text(Heading.PRORATION));
        if (months.matches()) {
            basis = Basis.MONTHS;
            startBy = Integer.parseInt(months.group(1));
            endFrom = Integer.parseInt(months.group(2));
            if (startBy < 1 || startBy > 31 || endFrom < 1 || endFrom > 31) {
                row.error(Heading.PRORATION, "award.month-days", row.text(Heading.PRORATION));
            }
        } else {
            basis = row.choice(Heading.PRORATION, Basis.NONE, BASES);
        }
        boolean splits = row.choice(Heading.TRANSFERS, false, SPLITS);
        if (splits && basis == Basis.MONTHS) {
            row.error(Heading.TRANSFERS, "award.split-months", row.text(Heading.TRANSFERS));
        }
        if (row.has(Heading.ABSENCES) && basis == Basis.MONTHS) {
            row.error(Heading.ABSENCES, "award.absent-months", row.text(Heading.ABSENCES));
        }
        String absences = row.text(Heading.ABSENCES);
        Matcher forgiven = FORGIVEN.matcher(absences);
        int days = 0;
        if (forgiven.matches()) {
            absences = forgiven.group(1);
            days = Integer.parseInt(forgiven.group(2) == null ? forgiven.group(3) : forgiven.group(2));
        } else if (absences.contains(";") || absences.contains("；")) {
            row.error(Heading.ABSENCES, "award.forgiven", absences);
        }
        List<String> types = COMMA.splitAsStream(absences)
                .map(Blanks::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        return new Proration(basis, startBy, endFrom, types, days, splits);
    }
}
