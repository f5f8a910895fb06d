package laurel.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.fact.Blanks;
import laurel.problem.Label;

/** The headings and property names that sheets may use, each by its English or Chinese words. */
enum Heading {
    ID("id", "code", "编号", "代码"),
    ENGLISH("english", "英文"),
    CHINESE("chinese", "中文"),
    TYPE("type", "类型"),
    SOURCE("source", "来源"),
    ALLOWED("allowed values", "可选值"),
    IF_MISSING("if missing", "缺省值"),
    UNIT("unit", "单位"),
    BETTER("better", "更优方向"),
    INFLUENCE("influence", "可影响"),
    TIES("ties", "并列"),
    SMALLEST_GROUP("smallest group", "最小组"),
    KIND("kind", "种类"),
    OF("of", "基数"),
    CURRENCY("currency", "币种"),
    ROUNDING("rounding", "舍入"),
    ONCE("once", "限一次"),
    PAY_CODE("pay code", "薪资代码"),
    STANDING("standing", "性质"),
    ELIGIBLE("eligible", "资格"),
    DATED_BY("dated by", "日期依据"),
    FACTORS("factors", "系数"),
    CAP("cap", "上限"),
    FLOOR("floor", "下限"),
    CAP_ORDER("cap order", "封顶顺序"),
    PRORATION("proration", "折算"),
    ABSENCES("absences", "缺勤"),
    TRANSFERS("transfers", "调动"),
    LEAVERS("leavers", "离职"),
    POOL("pool", "奖金池"),
    POOL_RULE("pool rule", "池规则"),
    POOL_PER("pool per", "池分组"),
    POOL_CAP("pool cap", "池内上限"),
    AFTER_POOL("factors after pool", "池后系数"),
    GROUP("group", "互斥组"),
    GROUP_RULE("group rule", "组规则"),
    PRIORITY("priority", "优先级"),
    AT_MOST("at most", "最多次数"),
    ROUNDING_UNIT("rounding unit", "舍入单位"),
    ROUND("round", "舍入范围"),
    PAY_IN("pay in", "支付币种"),
    MINIMUM("minimum", "最低发放"),
    NEGATIVE("negative", "负数"),
    CUMULATIVE("cumulative", "累计"),
    HOLD_BACK("hold back", "暂扣"),
    DRAW("draw", "预支"),
    DRAW_RULE("draw rule", "预支方式"),
    RETRO("retro", "追溯"),
    NOTE("note", "备注"),
    NAME("name", "名称"),
    HIT_POLICY("hit policy", "命中策略"),
    OTHERWISE("otherwise", "否则"),
    VALID_FROM("valid from", "生效日期"),
    VALID_TO("valid to", "失效日期"),
    CLAUSE("clause", "条款"),
    CASE("case", "用例名"),
    PERIOD("period", "期间"),
    NOT_EVALUABLE("not evaluable", "无法评估"),
    PROBLEM("problem", "问题"),
    /** What an annotation says of a case; nothing for a book to read. */
    RESULT("laurel result", "laurel 结果");

    private final List<String> words;

    Heading(String... words) {
        this.words = List.of(words);
    }

    /** The heading among {@code expected} that {@code text} stands for. */
    static Optional<Heading> find(String text, List<Heading> expected) {
        String word = Blanks.squeeze(text).toLowerCase(Locale.ROOT);
        return expected.stream().filter(heading -> heading.words.contains(word)).findFirst();
    }

    /** As a person would write it. */
    Label label() {
        String english = words.get(0);
        return new Label(
                english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1), words.get(words.size() - 1));
    }

    Stream<String> words() {
        return words.stream();
    }

    /** Its words, as an error would list them. */
    @Override
    public String toString() {
        return words.get(0) + " / " + words.get(words.size() - 1);
    }

    static String list(List<Heading> headings) {
        return String.join(", ", headings.stream().map(Heading::toString).toList());
    }
}
