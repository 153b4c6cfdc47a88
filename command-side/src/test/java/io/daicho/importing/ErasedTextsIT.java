package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.commandside.CommandContext;
import io.daicho.commandside.CommandExecutor;
import io.daicho.erasure.ErasureOrder;
import io.daicho.erasure.TextKind;
import io.daicho.events.ErasedText;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureRevised;
import io.daicho.events.Provenance;
import io.daicho.events.YearResultCorrected;
import io.daicho.log.TestMongo;
import io.daicho.log.WholeDatabase;
import io.daicho.measure.EraseText;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What imports keep of a text, before and after it is erased by law. */
class ErasedTextsIT {

    private static final String SECRET = "面談者は佐藤花子さん";
    private static final byte[] TABLE = new CsvText()
            .row("result_2020", SECRET + "\nほか三人", "summary", "担当は" + SECRET)
            .bytes();
    private static final byte[] OTHER_TABLE = new CsvText()
            .row("result_2020", "面談した", "summary", "担当は" + SECRET, "category", "何か")
            .bytes();

    private final ImportNode node = ImportNode.on(TestMongo.freshUri());
    private final MongoDatabase database = node.bean(MongoDatabase.class);

    @AfterEach
    void close() {
        database.drop();
        node.close();
    }

    private void erase(long position, TextKind kind) {
        MeasureId measure = node.events().stream()
                .filter(MeasureRegistered.class::isInstance)
                .map(event -> ((MeasureRegistered) event).measureId())
                .findFirst()
                .orElseThrow();
        node.bean(CommandExecutor.class)
                .execute(
                        new EraseText(measure, new ErasureOrder(position, kind, "GDPR Art. 17")),
                        new CommandContext(
                                "erase-" + kind, new Provenance("tanaka", "asked for", null), OptionalLong.empty()));
    }

    private List<String> readAt(long position) {
        return node.log().readPositions(List.of(position)).getFirst().erasedFields();
    }

    private long positionOf(String type) {
        return node.stored().stream()
                .filter(event -> event.type().name().equals(type))
                .findFirst()
                .orElseThrow()
                .position();
    }

    @Test
    void theFileIsKeptNoLongerThanTheImportLasts() {
        JsonNode state = node.imported(TABLE, "");

        assertThat(state.path("state").stringValue()).isEqualTo("COMPLETED");
        for (int i = 0; i < 500 && database.getCollection("import_files").countDocuments() > 0; i++) {
            ImportNode.pause();
        }
        assertThat(database.getCollection("import_files").countDocuments()).isZero();
    }

    @Test
    void rowsForgetWhatIsErasedAndAnImportDoesNotBringItBack() {
        JsonNode first = node.imported(TABLE, "");
        String dry = node.imported(new CsvText().row("result_2020", "面談した").bytes(), "?dryRun=true")
                .path("id")
                .stringValue();
        node.imported(OTHER_TABLE, "");
        assertThat(WholeDatabase.documentsThatSay(database, SECRET))
                .anyMatch(document -> document.startsWith("import_rows"));

        erase(positionOf("YearResultRecorded"), TextKind.RESULT_TEXT);
        erase(positionOf("MeasureRegistered"), TextKind.SUMMARY);
        for (int i = 0;
                i < 500 && !WholeDatabase.documentsThatSay(database, SECRET).isEmpty();
                i++) {
            ImportNode.pause();
        }

        assertThat(WholeDatabase.documentsThatSay(database, SECRET)).isEmpty();
        assertThat(node.rows(dry, ""))
                .flatExtracting(row -> row.path("messages").valueStream().toList())
                .extracting(message -> message.path("field").stringValue()
                        + message.path("value").stringValue())
                .contains("result_2020" + ErasedText.MARKER, "summary" + ErasedText.MARKER);
        List<LedgerEvent> before = node.events();

        JsonNode again = node.imported(TABLE, "?name=again.csv&onDifference=correct");

        assertThat(first.path("events").intValue()).isPositive();
        assertThat(again.path("events").intValue()).isZero();
        assertThat(node.events()).isEqualTo(before);
        assertThat(node.rows(again.path("id").stringValue(), ""))
                .flatExtracting(row -> row.path("messages").valueStream().toList())
                .extracting(message -> message.path("message").stringValue())
                .containsExactlyInAnyOrder(
                        "the text was erased by law; it is not entered again",
                        "the text was erased by law; it is not entered again");
        assertThat(WholeDatabase.documentsThatSay(database, SECRET)).isEmpty();
    }

    @Test
    void whatElseTheFileChangesIsCorrectedAroundTheErasedText() {
        node.imported(TABLE, "");
        erase(positionOf("MeasureRegistered"), TextKind.SUMMARY);
        for (int i = 0; i < 500 && readAt(positionOf("MeasureRegistered")).isEmpty(); i++) {
            ImportNode.pause();
        }
        byte[] renamed = new CsvText()
                .row("result_2020", "書き直し", "summary", "担当は" + SECRET, "subcategory", "別の細目")
                .bytes();

        node.imported(renamed, "?onDifference=correct");

        assertThat(node.events())
                .filteredOn(MeasureRevised.class::isInstance)
                .extracting(event -> ((MeasureRevised) event).description())
                .singleElement()
                .satisfies(description -> {
                    assertThat(description.summary()).isEqualTo(ErasedText.MARKER);
                    assertThat(description.subcategory().name()).isEqualTo("別の細目");
                });
        assertThat(node.events())
                .filteredOn(YearResultCorrected.class::isInstance)
                .extracting(event -> ((YearResultCorrected) event).result().text())
                .containsExactly("書き直し");
    }
}
