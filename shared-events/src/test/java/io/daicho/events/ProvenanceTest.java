package io.daicho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProvenanceTest {

    static Stream<Provenance> provenances() {
        return Stream.of(
                new Provenance("山田花子", null, null),
                new Provenance("山田花子", "誤記のため", null),
                new Provenance("import", null, new Source("tokyo-2022.csv", null, null)),
                new Provenance("import", "取込み", new Source("tokyo-2022.csv", 162, 40)));
    }

    @ParameterizedTest
    @MethodSource("provenances")
    void readsItsMapBack(Provenance provenance) {
        assertThat(Provenance.fromMap(provenance.toMap())).isEqualTo(provenance);
    }

    @Test
    void absentMembersAreLeftOutOfTheMap() {
        assertThat(new Provenance("山田花子", null, null).toMap()).isEqualTo(Map.of("actor", "山田花子"));
        assertThat(new Provenance("import", null, new Source("a.csv", 3, null)).toMap())
                .isEqualTo(Map.of("actor", "import", "source", Map.of("document", "a.csv", "row", 3)));
    }

    @Test
    void membersOfOthersAreLeftAlone() {
        var map = new HashMap<>(new Provenance("山田花子", "誤記のため", null).toMap());
        map.put("digest", "00");
        assertThat(Provenance.fromMap(map)).isEqualTo(new Provenance("山田花子", "誤記のため", null));
    }

    @Test
    void aMapWithoutAnActorIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provenance.fromMap(Map.of("reason", "誤記のため")))
                .withMessage("metadata has no actor: [reason]");
    }

    @Test
    void actorAndReasonHaveLimits() {
        assertThat(new Provenance("名".repeat(200), "由".repeat(2_000), null).actor())
                .hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Provenance(" ", null, null))
                .withMessage("actor is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Provenance("名".repeat(201), null, null))
                .withMessage("actor is longer than 200 characters: 201 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Provenance("名", "", null))
                .withMessage("reason is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Provenance("名", "由".repeat(2_001), null))
                .withMessage("reason is longer than 2000 characters: 2001 characters");
    }

    @Test
    void aSourceCountsRowsAndPagesFrom1() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Source("a.csv", 0, null))
                .withMessage("source row below 1: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Source("a.csv", null, -1))
                .withMessage("source page below 1: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Source("", null, null))
                .withMessage("source document is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Source("a".repeat(301), null, null))
                .withMessage("source document is longer than 300 characters: 301 characters");
    }
}
