package laurel.api.handover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.problem.Nearest;
import laurel.problem.Place;
import laurel.problem.Problems;

/** Verdicts from the values that stand for them, whatever the file. All that is wrong is told at once. */
final class VerdictReader {

    static final String PAYMENT = "payment";
    static final String STATUS = "status";
    static final String REFERENCE = "reference";
    static final String REASON = "reason";
    static final List<String> MEMBERS = List.of(PAYMENT, STATUS, REFERENCE, REASON);

    private final List<Verdict> verdicts = new ArrayList<>();
    private final Map<String, Place> said = new HashMap<>();
    private final Problems problems;

    VerdictReader(Problems problems) {
        this.problems = problems;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    /** Tells of a name that is none of {@link #MEMBERS}. */
    void unknown(Place place, String name) {
        problems.error(place, "request.member.unknown", name, Nearest.to(name, MEMBERS.stream()));
    }

    /** A verdict of those values by their names; a blank one is not there. */
    void add(Place place, Map<String, String> values) {
        values.values().removeIf(String::isBlank);
        values.forEach((name, text) -> checkText(at(place, name), name, text));
        String payment = values.get(PAYMENT);
        String status = values.get(STATUS);
        if (payment == null) {
            problems.error(place, "acknowledgement.missing", PAYMENT);
        } else {
            checkOnce(at(place, PAYMENT), payment);
        }
        if (status == null) {
            problems.error(place, "acknowledgement.missing", STATUS);
        } else if (!status.equals("accepted") && !status.equals("refused")) {
            problems.error(at(place, STATUS), "acknowledgement.status", status);
        } else if (status.equals("refused") && !values.containsKey(REASON)) {
            problems.error(place, "acknowledgement.missing", REASON);
        } else if (payment != null) {
            verdicts.add(new Verdict(place, payment, state(status), values.get(REFERENCE), values.get(REASON)));
        }
    }

    private static PaymentState state(String status) {
        return status.equals("accepted") ? PaymentState.ACKNOWLEDGED : PaymentState.REFUSED;
    }

    private void checkOnce(Place place, String payment) {
        Place first = said.putIfAbsent(payment, place);
        if (first != null) {
            problems.error(place, "acknowledgement.twice", payment, first);
        }
    }

    private void checkText(Place place, String name, String text) {
        if (holdsUnseen(text)) {
            problems.error(place, "acknowledgement.text", name);
        }
    }

    /** Not every database keeps characters that nobody sees. */
    static boolean holdsUnseen(String text) {
        return text.codePoints()
                .anyMatch(character ->
                        Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE);
    }

    private static Place at(Place place, String member) {
        return place instanceof Place.Pointer pointer ? new Place.Pointer(pointer.spot() + "/" + member) : place;
    }
}
