package laurel.intake;

import java.util.stream.Stream;
import laurel.fact.Preferred;
import laurel.fact.Source.OfEvent;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Label;

/** The columns that each kind of facts has in every company. */
final class FixedColumns {

    private static final CellType DATE = CellType.of(ValueType.DATE);
    private static final CellType MONEY = CellType.of(ValueType.MONEY);

    private FixedColumns() {}

    static Stream<Column> of(FactKind kind, Vocabulary<Term> terms) {
        return switch (kind) {
            case EMPLOYEES -> employees();
            case METRICS ->
                Stream.of(
                        employee(),
                        required("metric", "metric", "指标", CellType.TEXT),
                        column("period", "period", "周期", CellType.PERIOD),
                        required("value", "value", "数值", CellType.TEXT),
                        column("source", "source", "来源", CellType.TEXT));
            case COURSES ->
                Stream.of(
                        employee(),
                        required("course", "course", "课程", CellType.TEXT),
                        required("passed", "passed", "是否通过", CellType.of(ValueType.YES_NO)),
                        column("completed", "completed", "完成日期", DATE),
                        column("expires", "expires", "到期日期", DATE));
            case GIVEN -> given();
            case ASSIGNMENTS ->
                Stream.of(
                        employee(),
                        required("from", "from", "开始日期", DATE),
                        column("to", "to", "结束日期", DATE),
                        column("level", "level", "职级", CellType.TEXT),
                        column("post", "post", "岗位", CellType.TEXT),
                        column("department", "department", "部门", CellType.TEXT),
                        column("monthly_salary", "monthly salary", "月薪", MONEY));
            case ABSENCES ->
                Stream.of(
                        employee(),
                        required("type", "type", "缺勤类型", CellType.TEXT),
                        required("from", "from", "开始日期", DATE),
                        required("to", "to", "结束日期", DATE));
            case EVENTS -> events(terms);
            case GOALS -> goals();
            case RECOGNITIONS ->
                Stream.of(
                        employee(),
                        required("kind", "kind", "种类", CellType.TEXT),
                        required("from", "from", "认可人", CellType.TEXT),
                        required("date", "date", "日期", DATE),
                        column("reference", "reference", "单号", CellType.TEXT));
            case PLANS ->
                Stream.of(
                        employee(),
                        required("course", "course", "课程", CellType.TEXT),
                        column("period", "period", "周期", CellType.PERIOD));
            case ASSESSMENTS ->
                Stream.of(
                        employee(),
                        required("competency", "competency", "能力", CellType.TEXT),
                        required("date", "date", "日期", DATE),
                        required("score", "score", "得分", CellType.TEXT),
                        column("assessor", "assessor", "评估人", CellType.TEXT));
            case PREFERENCES ->
                Stream.of(
                        employee(),
                        required("date", "date", "日期", DATE),
                        required("rank", "rank", "排序", CellType.of(ValueType.INTEGER)),
                        required("need", "need", "需求", needs(terms)));
            case LIFE_EVENTS ->
                Stream.of(
                        employee(),
                        required("event", "event", "事件", CellType.TEXT),
                        required("date", "date", "日期", DATE),
                        column("reference", "reference", "单号", CellType.TEXT));
            case OBJECTIVES ->
                Stream.of(
                        required("objective", "objective", "目标编号", CellType.TEXT),
                        required("title", "title", "目标", CellType.TEXT),
                        column("owner", "owner", "负责方", CellType.TEXT),
                        column("above", "above", "上级目标", CellType.TEXT));
            case RATES ->
                Stream.of(
                        required("from", "from", "原币种", CellType.CURRENCY),
                        required("to", "to", "目标币种", CellType.CURRENCY),
                        required("date", "date", "日期", DATE),
                        required("rate", "rate", "汇率", CellType.of(ValueType.NUMBER)));
            case CALENDAR ->
                Stream.of(required("date", "date", "日期", DATE), required("day", "day", "日期类型", CellType.HOLIDAY));
        };
    }

    private static Stream<Column> employees() {
        // Name and currency are required too, but of all the employees' files together.
        return Stream.of(
                required("id", "employee id", "工号", CellType.TEXT),
                column("name", "name", "姓名", CellType.TEXT),
                column("level", "level", "职级", CellType.TEXT),
                column("post", "post", "岗位", CellType.TEXT),
                column("department", "department", "部门", CellType.TEXT),
                column("hired", "hired", "入职日期", DATE),
                column("left", "left", "离职日期", DATE),
                column("currency", "currency", "币种", CellType.CURRENCY),
                column("monthly_salary", "monthly salary", "月薪", MONEY));
    }

    private static Stream<Column> goals() {
        CellType number = CellType.of(ValueType.NUMBER);
        return Stream.of(
                employee(),
                required("goal", "goal", "目标编号", CellType.TEXT),
                required("title", "title", "目标", CellType.TEXT),
                column("above", "above", "上级目标", CellType.TEXT),
                column("period", "period", "周期", CellType.PERIOD),
                required("weight", "weight", "权重", CellType.PERCENT),
                column("direction", "direction", "方向", CellType.DIRECTION),
                column("baseline", "baseline", "基线", number),
                column("target", "target", "目标值", number),
                column("actual", "actual", "实际值", number));
    }

    /** Those which the first term allows that asks for any. */
    private static CellType needs(Vocabulary<Term> terms) {
        return terms.words().stream()
                .filter(term ->
                        term.source() instanceof Preferred && !term.domain().isAny())
                .findFirst()
                .map(term -> CellType.TEXT.allowing(term.domain()))
                .orElse(CellType.TEXT);
    }

    private static Stream<Column> given() {
        return Stream.of(
                employee(),
                required("award", "award", "激励项目", CellType.TEXT),
                required("period", "period", "周期", CellType.PERIOD),
                column("in", "given in", "发放周期", CellType.PERIOD),
                column("currency", "currency", "币种", CellType.CURRENCY),
                column("calculated", "calculated", "应得", MONEY),
                column("paid", "paid", "实发", MONEY),
                column("carried", "carried", "结转", MONEY),
                column("withheld", "withheld", "暂扣", MONEY));
    }

    /** The date and the value may have those values only which the terms that read them allow. */
    private static Stream<Column> events(Vocabulary<Term> terms) {
        CellType value = EventNames.type(EventNames.VALUE, terms);
        return Stream.of(
                employee(),
                required("event", "event", "事件", CellType.TEXT),
                required(OfEvent.DATE, "date", "日期", DATE),
                required(EventNames.VALUE, "value", "数值", value),
                column(EventRows.REFERENCE, "reference", "单号", CellType.TEXT));
    }

    private static Column employee() {
        return required("employee", "employee id", "工号", CellType.TEXT);
    }

    private static Column required(String id, String english, String chinese, CellType type) {
        return new Column(id, new Label(english, chinese), type, true);
    }

    private static Column column(String id, String english, String chinese, CellType type) {
        return new Column(id, new Label(english, chinese), type, false);
    }
}
