package laurel.api.policy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, and kept. */
final class OnceAsked<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    OnceAsked(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T kept = made;
        if (kept == null) {
            kept = maker.get();
            made = kept;
        }
        return kept;
    }
}
