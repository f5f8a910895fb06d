package laurel.award;

import org.jspecify.annotations.Nullable;

/**
 * The most and the least that an award may come to.
 *
 * @param afterProration whether they hold for what is left after proration, instead of for a whole period
 */
public record Bounds(@Nullable Limit cap, @Nullable Limit floor, boolean afterProration) {

    public static final Bounds NONE = new Bounds(null, null, false);
}
