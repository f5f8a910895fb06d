package laurel.api.calculation;

import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a stream.
 *
 * @param number from 1
 * @param bytes null if there are more than a line may have
 */
record Line(long number, @Nullable ByteArrayInputStream bytes) {}
