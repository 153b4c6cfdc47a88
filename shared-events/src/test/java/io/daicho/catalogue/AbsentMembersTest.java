package io.daicho.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRegistered;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbsentMembersTest {

    private static final DepartmentName BUREAU = new DepartmentName("総務局", null);
    private static final DepartmentRegistered REGISTERED =
            new DepartmentRegistered(DepartmentId.of(BUREAU), BUREAU, null, List.of());

    private final EventCatalogue catalogue = LedgerCatalogue.create();

    @Test
    void whatMayBeAbsentIsLeftOutAndReadBack() {
        EncodedEvent encoded = catalogue.encode(REGISTERED);
        assertThat(encoded.payload()).doesNotContain("division", "since");
        assertThat(catalogue.decode(encoded)).isEqualTo(REGISTERED);
    }

    @Test
    void whatMayNotBeAbsentIsMissed() {
        EncodedEvent encoded = catalogue.encode(REGISTERED);
        var cut = new EncodedEvent(encoded.type(), encoded.payload().replace("\"bureau\":\"総務局\"", ""));
        assertThatThrownBy(() -> catalogue.decode(cut)).hasMessageContaining("bureau");
    }
}
