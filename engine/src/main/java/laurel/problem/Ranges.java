package laurel.problem;

import java.util.List;

/** Numbers as a person lists them: 5, 7–9 for 5, 7, 8, 9. */
public final class Ranges {

    private Ranges() {}

    /** Of numbers in ascending order. */
    public static String of(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (int i = 0; i < numbers.size(); i++) {
            boolean last = i + 1 == numbers.size() || numbers.get(i + 1) != numbers.get(i) + 1;
            if (last) {
                text.append(text.isEmpty() ? "" : ", ").append(numbers.get(start));
                if (i > start) {
                    text.append('–').append(numbers.get(i));
                }
                start = i + 1;
            }
        }
        return text.toString();
    }
}
