package io.daicho.operations.processors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorSettingsTest {

    @Test
    void aClaimThatWouldLapseBetweenTwoSignsOfLifeIsRefusedByName() {
        assertThat(new ProcessorSettings(Duration.ofSeconds(2)).claimTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThatThrownBy(() -> new ProcessorSettings(Duration.ofMillis(1_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("daicho.processor.claim-timeout")
                .hasMessageContaining("1999");
    }
}
