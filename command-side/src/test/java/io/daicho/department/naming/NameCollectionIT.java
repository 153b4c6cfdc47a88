package io.daicho.department.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.log.TestMongo;
import org.junit.jupiter.api.Test;

class NameCollectionIT {

    private static final DepartmentName NAME = DepartmentName.parse("生活文化スポーツ局");
    private static final DepartmentId FIRST = DepartmentId.of(NAME);
    private static final DepartmentId SECOND = DepartmentId.of(DepartmentName.parse("生活文化局"));

    private final NameCollection names = new NameCollection(TestMongo.freshDatabase());

    @Test
    void aNameIsFoundUnderEverySpellingThatNormalisesAlike() {
        names.put(NAME, FIRST, 1);
        assertThat(names.find(DepartmentName.parse("生活文化ｽﾎﾟｰﾂ局"))).contains(FIRST);
        assertThat(names.find(DepartmentName.parse("生活文化局"))).isEmpty();
    }

    @Test
    void theLaterBearerOfANameStays() {
        names.put(NAME, FIRST, 1);
        names.put(NAME, SECOND, 5);
        assertThat(names.find(NAME)).contains(SECOND);
        names.put(NAME, FIRST, 1);
        assertThat(names.find(NAME)).as("the first event read again").contains(SECOND);
    }

    @Test
    void progressNeverGoesBack() {
        assertThat(names.readUpTo()).isZero();
        names.readUpTo(7);
        names.readUpTo(3);
        assertThat(names.readUpTo()).isEqualTo(7);
    }
}
