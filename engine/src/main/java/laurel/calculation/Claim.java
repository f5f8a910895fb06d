package laurel.calculation;

import java.util.List;
import java.util.function.Function;
import laurel.award.AwardDefinition;

/**
 * What a table or a DRL rule gives, before anything is made of it.
 *
 * @param quantity what stands in the cell, or what the cells come to
 * @param isMoney whether the quantity is money already, and multiplies nothing
 * @param before the arithmetic that led to it
 * @param reason why it is given, once the arithmetic is complete
 */
record Claim(
        Finding finding,
        AwardDefinition award,
        Object quantity,
        boolean isMoney,
        List<Step> before,
        Function<List<Step>, Reason> reason) {}
