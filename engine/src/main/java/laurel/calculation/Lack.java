package laurel.calculation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import laurel.problem.Label;

/**
 * Something other than a term that is needed and not known.
 *
 * @param of what exactly, such as the currencies of a rate; or ""
 */
public record Lack(What what, String of) {

    /** What it is. */
    public enum What {
        HIRED("the day of hire", "入职日期"),
        WORKING_DAYS("working days in the period", "期间内的工作日"),
        RATE("an exchange rate", "汇率"),
        /** Earlier payments cannot be added to. */
        SAME_CURRENCY("earlier payments in the same currency", "相同币种的此前发放"),
        LIMIT_IN_CURRENCY("a limit or sum in the award's currency", "以该项目币种表示的限额或金额"),
        CAP("a cap of at least 0", "不小于 0 的上限"),
        FLOOR("a floor that is not above the cap", "不高于上限的下限"),
        /** More would be paid than the pool's share, or less than nothing. */
        FACTOR_AFTER_POOL("a factor after the pool from 0% to 100%", "介于 0% 与 100% 之间的池后系数"),
        ROUNDING_UNIT("a rounding unit that the currency has", "币种具有的舍入单位"),
        /** Whose members are known only where all are calculated together. */
        POOL("the pool, which is known only where all are calculated together", "奖金池（全体一起计算时才知道）"),
        /** What is wrong with it is told once, for the whole pool. */
        SOUND_POOL("a pool that can be shared out", "可以分配的奖金池");

        private final String english;
        private final String chinese;

        What(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    @JsonIgnore
    public Label label() {
        String behind = of.isEmpty() ? "" : " " + of;
        return new Label(what.english + behind, what.chinese + behind);
    }
}
