package laurel.api.handover;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.api.problem.InputRefused;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a request's parameters ask for. */
final class PaymentQuery {

    private PaymentQuery() {}

    /**
     * The states with those names, in any case; without any, all that are allowed.
     *
     * @throws InputRefused if one is not allowed
     */
    static Set<PaymentState> states(@Nullable List<String> names, Set<PaymentState> allowed) {
        if (names == null || names.isEmpty()) {
            return allowed;
        }
        Set<PaymentState> states = EnumSet.noneOf(PaymentState.class);
        for (String name : names) {
            states.add(allowed.stream()
                    .filter(state -> state.name().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> refused("state", name, oneOf(allowed))));
        }
        return states;
    }

    /** All, or those that payroll is told of. */
    static Set<PaymentState> allowed(boolean onlyReleased) {
        return Arrays.stream(PaymentState.values())
                .filter(state -> !onlyReleased || state.isReleased())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PaymentState.class)));
    }

    private static Label oneOf(Set<PaymentState> allowed) {
        String names = allowed.stream()
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new Label("one of " + names, "以下之一：" + names);
    }

    /** The number of the payment after which to begin: of none, if nothing is said. */
    static long after(Handover handover, String after) {
        return after.isEmpty()
                ? 0
                : PaymentId.number(handover.period(), after)
                        .orElseThrow(
                                () -> refused("after", after, new Label("the id of one of its payments", "其中一笔款项的编号")));
    }

    private static InputRefused refused(String parameter, String value, Label wanted) {
        return InputRefused.because(HttpStatus.BAD_REQUEST, "request.parameter", parameter, value, wanted);
    }
}
