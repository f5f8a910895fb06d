package laurel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every forced distribution. */
class DistributionLawsTest {

    @Property
    void everyMemberOfADistributionHasOneClass(
            @ForAll("parts") List<Integer> parts, @ForAll @IntRange(max = 200) int members) {
        Distribution distribution = new Distribution(parts);
        List<Integer> counts = distribution.counts(members);
        assertThat(counts).hasSameSizeAs(parts);
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(members);
        List<Integer> classes = new ArrayList<>();
        for (int place = 1; place <= members; place++) {
            classes.add(distribution.classAt(place, members));
        }
        assertThat(classes).isSorted();
        for (int index = 0; index < parts.size(); index++) {
            assertThat(Collections.frequency(classes, index)).isEqualTo(counts.get(index));
        }
    }

    @Provide
    Arbitrary<List<Integer>> parts() {
        return Arbitraries.integers()
                .between(0, 60)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(parts -> parts.stream().anyMatch(part -> part > 0));
    }
}
