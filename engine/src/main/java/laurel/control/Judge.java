package laurel.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.IncentivePackage.NotEvaluable;
import laurel.calculation.Line;
import laurel.calculation.Reason;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.problem.Label;
import laurel.problem.Language;

/** Judges changes one by one: each stands in for an employee, of whom nothing but the change is known. */
public final class Judge implements AutoCloseable {

    private final Calculator calculator;
    private final FlagTexts english;
    private final FlagTexts chinese;

    Judge(PolicyBook controls, Period period) {
        this.calculator = new Calculator(controls, period);
        this.english = new FlagTexts(controls, Language.ENGLISH);
        this.chinese = new FlagTexts(controls, Language.CHINESE);
    }

    /** What the book flags of it, by the catalogue and the rows; then what could not be judged. */
    public List<Flag> judge(Change change) {
        IncentivePackage found = calculator.calculate(facts(change));
        List<Flag> flags = new ArrayList<>();
        for (Line line : found.lines()) {
            flags.add(new Flag(
                    change,
                    line.award(),
                    line.text(),
                    List.of(),
                    line.reason().origin(),
                    line.reason().clause(),
                    line.reason().conditions(),
                    new Label(english.tell(change, found, line), chinese.tell(change, found, line))));
        }
        for (NotEvaluable one : found.notEvaluable()) {
            NotEvaluable open = atItsRows(one);
            flags.add(new Flag(
                    change,
                    null,
                    null,
                    open.unknown(),
                    open.origin(),
                    null,
                    List.of(),
                    new Label(english.tell(change, found, open), chinese.tell(change, found, open))));
        }
        return flags;
    }

    /** Of an employee the table is enough; whoever looks at a flag is to find the rows. */
    private static NotEvaluable atItsRows(NotEvaluable open) {
        Reason.Origin table = open.origin();
        List<Integer> rows = open.rows();
        Reason.Origin origin = new Reason.Origin(
                table.table(),
                table.rule(),
                table.file(),
                table.sheet(),
                rows.isEmpty() ? null : rows.get(0),
                rows.size() < 2 ? List.of() : rows,
                table.line());
        return new NotEvaluable(origin, open.awards(), open.unknown(), open.lacks(), rows);
    }

    private static Facts facts(Change change) {
        Map<String, Object> attributes = new HashMap<>();
        for (ChangeTerm term : ChangeTerm.values()) {
            Object value = term.read(change);
            if (value != null) {
                attributes.put(term.attribute(), value);
            }
        }
        Employee standIn = new Employee(
                change.subject(), change.subject(), null, null, null, null, null, change.currency(), null, attributes);
        return new Facts(standIn, List.of(), List.of(), List.of());
    }

    @Override
    public void close() {
        calculator.close();
    }
}
