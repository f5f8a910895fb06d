package laurel.award;

import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/**
 * A sum that those who are given an award share.
 *
 * @param sum of the pool; the same for all its members
 * @param scalesDown whether members get what they are due unless that is more than the pool, instead of sharing all of it
 * @param per by whose value the pools are separate, or null if there is one
 * @param cap the most that a member may get, or null
 * @param withheld what is multiplied afterwards; what that takes away is withheld
 */
public record Sharing(
        Limit sum,
        boolean scalesDown,
        @Nullable Term per,
        @Nullable Limit cap,
        Factors withheld) {}
