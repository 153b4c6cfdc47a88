package io.daicho.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.report.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageLinksTest {

    private static Visit visit(String path, Map<String, String[]> sent) {
        return Visit.of(Language.JA, path, sent);
    }

    @Test
    void everyAddressKeepsTheMomentItWasAskedFor() {
        PageLinks links = visit("", Map.of("asOf", new String[] {"2022-12-31"})).links();

        assertThat(links.to("/measures", "year", 2021)).isEqualTo("/ja/measures?year=2021&asOf=2022-12-31");
        assertThat(links.now().to("/measures")).isEqualTo("/ja/measures");
        assertThat(links.at(7).to("/measures")).isEqualTo("/ja/measures?atPosition=7");
        assertThat(links.in(Language.EN).to("")).isEqualTo("/en?asOf=2022-12-31");
    }

    @Test
    void wordsAreEscapedAndWhatIsNotGivenIsLeftOut() {
        PageLinks links = visit("", Map.of()).links();

        assertThat(links.to("/measures", "bureau", "総務局&a=b", "year", null))
                .isEqualTo("/ja/measures?bureau=%E7%B7%8F%E5%8B%99%E5%B1%80%26a%3Db");
    }

    @Test
    void aFieldLeftBlankIsAsIfItWereNotThere() {
        Visit visit = visit("/measures", Map.of("text", new String[] {" "}, "year", new String[] {"2021"}));

        assertThat(visit.question()).containsExactly(Map.entry("year", "2021"));
        assertThat(visit.links().with(visit, "year", null)).isEqualTo("/ja/measures");
        assertThat(visit.links().with(visit, "cursor", "x")).isEqualTo("/ja/measures?cursor=x&year=2021");
    }

    @Test
    void aCursorAndAMomentAreNoPartOfTheQuestion() {
        Visit visit = visit("/measures", Map.of("cursor", new String[] {"x"}, "atPosition", new String[] {"3"}));

        assertThat(visit.question()).isEmpty();
        assertThat(visit.at().atPosition()).isEqualTo(3);
    }
}
