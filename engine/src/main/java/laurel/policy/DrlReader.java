package laurel.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Problems;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads DRL before it is compiled. There is no sandbox in Drools, so only what is known to be harmless passes: patterns
 * over facts, arithmetic on their values, and the insertion of awards and derived terms.
 *
 * <p>Drools' parsers share their configuration: read on the thread that builds.
 */
final class DrlReader {

    /** The language that is checked, and so the one in which the file must be compiled. */
    static final LanguageLevelOption LEVEL = LanguageLevelOption.DRL6;

    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Vocabulary<Term> terms;
    private final Vocabulary<AwardDefinition> awards;
    private final DrlText text;
    private final Set<String> words;

    private DrlReader(Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards, DrlText text) {
        this.terms = terms;
        this.awards = awards;
        this.text = text;
        this.words =
                WORD.matcher(text.text()).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }

    /** Parses and checks; all problems at once; null if it cannot be used. */
    static @Nullable DrlFile read(
            String file, String source, Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards, Problems problems) {
        DrlText text = new DrlText(file, source);
        List<DrlRule> rules = new DrlReader(terms, awards, text).read();
        problems.addAll(text.problems().toList());
        return text.problems().anyError() ? null : new DrlFile(file, text.text(), rules);
    }

    private List<DrlRule> read() {
        refuseBackslashes();
        PackageDescr file = parse();
        if (file == null) {
            return List.of();
        }
        new FileCheck(text).check(file);
        Imports imports = new Imports(file, text);
        List<DrlRule> rules = new ArrayList<>();
        for (RuleDescr rule : file.getRules()) {
            if (!rule.isQuery()) {
                rules.add(read(rule, imports));
            }
        }
        refuseCircles(rules);
        if (file.getRules().isEmpty() && text.reported() == 0) {
            text.warning(1, "drl.empty");
        }
        return rules;
    }

    /** Java reads a letter's code even in names and comments, and a quote behind one ends no text. */
    private void refuseBackslashes() {
        for (int at = text.text().indexOf('\\'); at >= 0; at = text.text().indexOf('\\', at + 1)) {
            text.error(text.lineAt(at), "drl.backslash");
        }
    }

    private @Nullable PackageDescr parse() {
        DrlParser parser = new DrlParser(LEVEL);
        PackageDescr file = null;
        try {
            file = parser.parse(false, text.text());
        } catch (DroolsParserException unreadable) {
            text.error(1, "drl.syntax", String.valueOf(unreadable.getMessage()));
        }
        for (DroolsError error : parser.getErrors()) {
            int line = error instanceof ParserError where ? where.getRow() : 0;
            text.error(line, "drl.syntax", error.getMessage().replaceFirst("^\\[ERR \\d+] Line \\d+:\\d+ ", ""));
        }
        return parser.hasErrors() ? null : file;
    }

    private DrlRule read(RuleDescr rule, Imports imports) {
        Mentions mentions = new Mentions(terms, awards, text);
        Bindings bindings = new Bindings(text);
        Label clause = new RuleHead(text).clause(rule);
        List<FactPattern> patterns = new Conditions(bindings, text).read(rule.getLhs(), rule.getLine());
        new PatternCheck(mentions, bindings, imports, text).check(patterns);
        new Consequence(rule, mentions, bindings, imports, text).check();
        return new DrlRule(
                rule.getName(),
                text.place(rule.getLine()),
                clause,
                patterns.stream().map(FactPattern::type).collect(Collectors.toSet()),
                mentions.asks(),
                mentions.gives(),
                mentions.awards(),
                patterns.stream().map(FactPattern::asked).collect(Collectors.toSet()),
                patterns.stream().flatMap(FactPattern::numbers).collect(Collectors.toSet()),
                words);
    }

    private void refuseCircles(List<DrlRule> rules) {
        List<Circles.Step> steps = rules.stream()
                .map(rule -> new Circles.Step(rule.name(), rule.asks(), rule.gives()))
                .toList();
        for (List<Circles.Step> circle : Circles.among(steps)) {
            String members = circle.stream().map(Circles.Step::name).collect(Collectors.joining("”, “", "“", "”"));
            int first = steps.indexOf(circle.get(0));
            text.problems().error(rules.get(first).place(), "drl.circle", members);
        }
    }
}
