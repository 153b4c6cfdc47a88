package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.MeasureId;
import io.daicho.measure.LinkPartnerCity;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandIdsTest {

    private static final Object COMMAND =
            new LinkPartnerCity(new MeasureId(new UUID(1, 2)), new io.daicho.events.CitySlug("paris"));

    @Test
    void idOfAFilesStepIsTheSameInEveryImportOfTheFile() {
        Step step = Step.ofFile(COMMAND, "paris");
        assertThat(new CommandIds("aa", "import-1").of(3, step))
                .isEqualTo(new CommandIds("aa", "import-2").of(3, step));
        // published: an id that changed would let a file that was imported before be imported twice
        assertThat(new CommandIds("aa", "import-1").of(3, step))
                .isEqualTo("import-4f4581ae-8a7d-53fd-9cd7-6cb631e28a83");
    }

    @Test
    void idDiffersByFileRowTargetScopeAndImport() {
        var ids = new CommandIds("aa", "import-1");
        List<String> all = Stream.of(
                        ids.of(3, Step.ofFile(COMMAND, "paris")),
                        ids.of(4, Step.ofFile(COMMAND, "paris")),
                        ids.of(3, Step.ofFile(COMMAND, "rome")),
                        ids.of(3, Step.ofImport(COMMAND, "paris")),
                        new CommandIds("ab", "import-1").of(3, Step.ofFile(COMMAND, "paris")),
                        new CommandIds("aa", "import-2").of(3, Step.ofImport(COMMAND, "paris")))
                .distinct()
                .toList();
        assertThat(all).hasSize(6);
    }
}
