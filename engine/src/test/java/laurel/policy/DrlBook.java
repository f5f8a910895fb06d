package laurel.policy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.award.Kind;
import laurel.award.Once;
import laurel.award.Payment;
import laurel.award.Standing;
import laurel.fact.Domain;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A book whose DRL is under test, and the problems that reading it found. */
record DrlBook(@Nullable DrlFile file, List<Problem> problems) {

    private static final Place NOWHERE = new Place.File("terms.xlsx");

    static final Vocabulary<Term> TERMS = new Vocabulary<>(
            List.of(
                    term("training_completion", "培训完成率", new Source.FromRule()),
                    term("tier", "档位", new Source.FromRule()),
                    term("score", "得分", new Source.FromRule()),
                    term("okr_score", "OKR 得分", new Source.OfMetric("okr", Source.When.NOW)),
                    term("monthly_target", "月度目标", new Source.OfMetric("monthly_target", Source.When.NOW)),
                    term("planned_courses", "计划课程", new Source.OfMetric("planned_courses", Source.When.NOW))),
            new Problems());

    static final Vocabulary<AwardDefinition> AWARDS = new Vocabulary<>(
            List.of(
                    award("excellence_certificate", "卓越证书", Kind.CERTIFICATE),
                    award("star_badge", "明星徽章", Kind.BADGE),
                    award("bonus", "奖金", Kind.AMOUNT)),
            new Problems());

    static DrlBook read(String source) {
        Problems problems = new Problems();
        DrlFile file = DrlReader.read("policy.drl", source, TERMS, AWARDS, problems);
        return new DrlBook(file, problems.toList());
    }

    /** A file of one rule: the conditions begin on line 8, the right-hand side on the line after their "then". */
    static DrlBook rule(String conditions, String actions) {
        return read(source(conditions, actions));
    }

    static String source(String conditions, String actions) {
        return """
                package policy.test
                import laurel.fact.*
                import laurel.award.Award
                import java.math.*
                rule "A rule"
                    @clause("1.1 A clause") @clause_zh("1.1 条款")
                when
                %s
                then
                %s
                end
                """.formatted(conditions, actions);
    }

    /** Each problem as "line code value value". */
    List<String> found() {
        return problems.stream()
                .map(problem -> Stream.concat(
                                Stream.of(problem.place().spot(), problem.code().substring("drl.".length())),
                                problem.values().stream().map(Object::toString))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    List<DrlRule> rules() {
        return Objects.requireNonNull(file, () -> "Refused: " + problems).rules();
    }

    private static Term term(String id, String chinese, Source source) {
        return new Term(
                0,
                id,
                new Label(id.replace('_', ' '), chinese),
                ValueType.NUMBER,
                source,
                Domain.ANY,
                null,
                "",
                null,
                null,
                NOWHERE);
    }

    private static AwardDefinition award(String code, String chinese, Kind kind) {
        Label label = new Label(code.replace('_', ' '), chinese);
        return new AwardDefinition(
                0, code, label, kind, null, null, Once.NO, "", Payment.PLAIN, Standing.GRANTED, NOWHERE);
    }
}
