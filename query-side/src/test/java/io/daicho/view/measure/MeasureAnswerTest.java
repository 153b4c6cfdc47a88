package io.daicho.view.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.Category;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentRef;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.events.Outcome;
import io.daicho.events.Subcategory;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasureAnswerTest {

    private static final YearRecord RECORDED = new YearRecord(Outcome.RECORDED, "text", List.of(), List.of(), null);
    private static final YearRecord IMPACT_ONLY = new YearRecord(null, null, List.of(), List.of(), null);

    private static MeasureRecord measure(MeasureDescription description, YearRecord... years) {
        var byYear = new TreeMap<Integer, YearRecord>();
        for (YearRecord year : years) {
            byYear.put(2020 + byYear.size(), year);
        }
        return new MeasureRecord(
                new MeasureId(new UUID(0, 1)),
                3,
                17,
                description,
                new DepartmentRef(new DepartmentId(new UUID(0, 2)), "港湾局"),
                List.of(),
                null,
                1,
                Collections.emptySortedSet(),
                byYear,
                null);
    }

    @Test
    void aPastStateIsKnownByItsVersionAndByHowManyOfItsTextsAreErased() {
        var description = new MeasureDescription("t", "s", new Category(1, "c"), new Subcategory("ア", "d"));

        assertThat(MeasureAnswer.of(measure(description, RECORDED, IMPACT_ONLY)).tagOfThePast())
                .isEqualTo("3");
        assertThat(MeasureAnswer.of(measure(description, RECORDED.erased())).tagOfThePast())
                .isEqualTo("3-1-erased");
        assertThat(MeasureAnswer.of(measure(description.erased(), RECORDED.erased(), RECORDED))
                        .tagOfThePast())
                .isEqualTo("3-2-erased");
    }
}
