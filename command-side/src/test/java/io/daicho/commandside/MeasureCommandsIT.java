package io.daicho.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.catalogue.EventJson;
import io.daicho.log.StoredEvent;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureCommandsIT extends HttpIT {

    @Test
    void aMeasureIsRegisteredUnderTheIdOfItsNaturalKey() {
        String department = aDepartment();
        String other = aDepartment();

        Answer created = post("/api/measures", measureOf(department, ", 'relatedDepartments': ['" + other + "']"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.changed()).isTrue();
        assertThat(created.version()).isZero();
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.header("Location")).isEqualTo("/api/measures/" + created.text("/id"));
        assertThat(created.header("Daicho-Position")).isEqualTo(created.text("/position"));
        StoredEvent stored = log.readStream(created.text("/id"), 0).getFirst();
        assertThat(stored.event().payload())
                .contains("\"title\":\"多文化共生\"", "\"printed\":\"" + other + "\"", "\"ordinal\":1");
        assertThat(stored.position()).isEqualTo(created.body().get("position").longValue());
        assertThat(stored.command()).isEqualTo(created.text("/command"));

        Answer again = post("/api/measures", measureOf(department, ", 'relatedDepartments': ['" + other + "']"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.changed()).isFalse();
        assertThat(again.text("/id")).isEqualTo(created.text("/id"));

        Answer different = post("/api/measures", measureOf(department, ""));
        assertThat(different.status()).isEqualTo(409);
        assertThat(different.text("/type")).isEqualTo("urn:daicho:problem:already-registered");
    }

    @Test
    void fieldAndOrdinalMakeAnotherMeasure() {
        String department = aDepartment();
        Answer plain = post("/api/measures", measureOf(department, ""));
        Answer second = post("/api/measures", measureOf(department, ", 'ordinal': 2"));
        Answer inField = post("/api/measures", measureOf(department, ", 'field': '(1)都市づくり'"));
        assertThat(plain.text("/id")).isNotEqualTo(second.text("/id")).isNotEqualTo(inField.text("/id"));
        assertThat(second.status()).isEqualTo(201);
        assertThat(inField.status()).isEqualTo(201);
    }

    @Test
    void provenanceIsKeptWithTheEvent() {
        String measure = aMeasure();
        Answer answer = post(
                measure + "/reopen-measure",
                "{'reason': '確認', 'source': {'document': '進捗一覧', 'row': 3, 'page': 12}}",
                "Daicho-Actor",
                "tanaka");
        assertThat(answer.changed()).as("nothing to reopen").isFalse();

        Answer completed = post(
                measure + "/complete-measure",
                "{'year': 2021, 'reason': '終了', 'source': {'document': '進捗一覧', 'row': 3, 'page': 12}}",
                "Daicho-Actor",
                "tanaka",
                "Idempotency-Key",
                "provenance-1");

        StoredEvent stored =
                log.readStream(completed.text("/id"), completed.version()).getFirst();
        assertThat(stored.command()).isEqualTo("provenance-1");
        Map<String, Object> meta = EventJson.map(stored.meta());
        assertThat(meta)
                .containsEntry("actor", "tanaka")
                .containsEntry("reason", "終了")
                .containsEntry("source", Map.of("document", "進捗一覧", "row", 3, "page", 12))
                .containsOnlyKeys("actor", "reason", "source", "digest");
    }

    @Test
    void anActorMayHaveAJapaneseName() throws IOException {
        String measure = aMeasure();
        // Java's client sends ASCII headers only; others send UTF-8
        String answer = exchange("""
                POST %s/complete-measure HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: 14\r
                Daicho-Actor: 田中\r
                \r
                {"year": 2021}""".formatted(measure));
        assertThat(answer).startsWith("HTTP/1.1 200");
        String stream = measure.substring("/api/measures/".length());
        assertThat(EventJson.map(log.readStream(stream, 1).getFirst().meta())).containsEntry("actor", "田中");
    }

    @Test
    void withoutAnActorSomebodyUnnamedActs() {
        Answer completed = post(aMeasure() + "/complete-measure", "{'year': 2021}");
        assertThat(EventJson.map(
                        log.readStream(completed.text("/id"), 1).getFirst().meta()))
                .containsEntry("actor", "anonymous");
        assertThat(completed.text("/command")).hasSize(36);
    }

    @Test
    void aMeasureIsRevised() {
        String measure = aMeasure();
        String words = """
                {'title': '多文化共生社会', 'summary': '相談', 'category': {'number': 2, 'name': '都市外交'},
                 'subcategory': {'letter': 'イ', 'name': '交流'}}""";
        assertChangesOnce(measure + "/revise-measure", words, "MeasureRevised");
    }

    @Test
    void aMeasureIsAssignedToAnotherDepartment() {
        String measure = aMeasure();
        assertChangesOnce(
                measure + "/assign-department",
                "{'department': '%s', 'relatedDepartments': ['%s']}".formatted(aDepartment(), aDepartment()),
                "DepartmentAssigned");
    }

    @Test
    void partnerCitiesAreLinkedAndUnlinked() {
        String measure = aMeasure();
        String city = "{'city': '" + aCity() + "'}";
        assertChangesOnce(measure + "/link-partner-city", city, "PartnerCityLinked");
        assertChangesOnce(measure + "/unlink-partner-city", city, "PartnerCityUnlinked");
    }

    @Test
    void aYearIsRecordedCorrectedAndWithdrawn() {
        String measure = aMeasure();
        String full = """
                {'result': {'year': 2020, 'outcome': 'RECORDED', 'text': '三回開催', 'participants': ['%s'],
                            'figures': [{'label': '参加者', 'value': '1200.50', 'unit': '人'}]}}""".formatted(aCity());
        Answer recorded = assertChangesOnce(measure + "/record-year-result", full, "YearResultRecorded");
        assertThat(log.readStream(recorded.text("/id"), recorded.version())
                        .getFirst()
                        .event()
                        .payload())
                .contains("\"value\":\"1200.50\"");

        Answer another = post(measure + "/record-year-result", result(2020, "四回開催"));
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.text("/errors/0/field")).isEqualTo("result.year");
        assertThat(another.text("/errors/0/value")).isEqualTo("2020");

        String correction = result(2020, "四回開催");
        assertThat(post(measure + "/correct-year-result", correction).text("/type"))
                .isEqualTo("urn:daicho:problem:reason-required");
        assertChangesOnce(
                measure + "/correct-year-result",
                correction.replaceAll("}$", ", 'reason': '誤記'}"),
                "YearResultCorrected");

        assertThat(post(measure + "/withdraw-year-result", "{'year': 2020}").status())
                .isEqualTo(422);
        assertChangesOnce(measure + "/withdraw-year-result", "{'year': 2020, 'reason': '重複'}", "YearResultWithdrawn");
        assertThat(post(measure + "/correct-year-result", correction.replaceAll("}$", ", 'reason': '誤記'}"))
                        .text("/type"))
                .isEqualTo("urn:daicho:problem:no-year-result");
    }

    @Test
    void theImpactOfCovidIsFlaggedAndCleared() {
        String measure = aMeasure();
        Answer unspecified = assertChangesOnce(
                measure + "/flag-covid-impact",
                "{'year': 2021, 'impact': {'effects': ['UNSPECIFIED'], 'marks': 2}}",
                "CovidImpactFlagged");
        assertThat(log.readStream(unspecified.text("/id"), unspecified.version())
                        .getFirst()
                        .event()
                        .payload())
                .contains("\"marks\":2");
        assertChangesOnce(
                measure + "/flag-covid-impact",
                "{'year': 2021, 'impact': {'effects': ['REDUCED', 'CANCELLED']}}",
                "CovidImpactFlagged");
        assertChangesOnce(measure + "/clear-covid-impact", "{'year': 2021}", "CovidImpactCleared");
    }

    @Test
    void aMeasureIsCompletedAndReopened() {
        String measure = aMeasure();
        assertChangesOnce(measure + "/complete-measure", "{'year': 2020}", "MeasureCompleted");
        Answer refused = post(measure + "/record-year-result", result(2021, "開催"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("urn:daicho:problem:measure-completed");
        assertChangesOnce(measure + "/reopen-measure", "", "MeasureReopened");
        assertThat(post(measure + "/record-year-result", result(2021, "開催")).status())
                .isEqualTo(200);
    }

    @Test
    void namesThatTheLedgerDoesNotKnowAreRefusedByName() {
        String measure = aMeasure();
        Answer department = post("/api/measures", measureOf("無名局", ""));
        assertThat(department.status()).isEqualTo(422);
        assertThat(department.text("/type")).isEqualTo("urn:daicho:problem:unknown-department");
        assertThat(department.text("/errors/0/field")).isEqualTo("department");
        assertThat(department.text("/errors/0/value")).isEqualTo("無名局");

        Answer related = post(
                "/api/measures", measureOf(aDepartment(), ", 'relatedDepartments': ['" + aDepartment() + "', '無名局']"));
        assertThat(related.text("/errors/0/field")).isEqualTo("relatedDepartments[1]");

        Answer city = post(measure + "/link-partner-city", "{'city': 'atlantis'}");
        assertThat(city.status()).isEqualTo(422);
        assertThat(city.text("/type")).isEqualTo("urn:daicho:problem:unknown-partner-city");

        Answer participant = post(
                measure + "/record-year-result",
                "{'result': {'year': 2020, 'outcome': 'RECORDED', 'text': '開催', 'participants': ['atlantis']}}");
        assertThat(participant.text("/errors/0/field")).isEqualTo("result.participants[0]");
    }

    @Test
    void anUnknownMeasureIsNotFound() {
        String nobody = "/api/measures/00000000-0000-5000-8000-000000000000";
        Answer answer = post(nobody + "/complete-measure", "{'year': 2020}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/type")).isEqualTo("urn:daicho:problem:not-found");
        assertThat(answer.text("/errors/0/field")).isEqualTo("measureId");
        assertThat(answer.text("/detail")).contains("no measure with the id 00000000-0000-5000-8000-000000000000");
    }

    @Test
    void theIdOfADepartmentNamesNoMeasure() {
        String department = post("/api/departments", "{'name': {'bureau': '" + aDepartment() + "'}}")
                .text("/id");
        assertThat(post("/api/measures/" + department + "/complete-measure", "{'year': 2020}")
                        .status())
                .isEqualTo(404);
    }

    private Answer assertChangesOnce(String path, String body, String event) {
        Answer first = post(path, body);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        assertThat(first.changed()).isTrue();
        assertThat(first.header("ETag")).isEqualTo("\"" + first.version() + "\"");
        assertThat(log.readStream(first.text("/id"), first.version()))
                .singleElement()
                .satisfies(stored -> assertThat(stored.event().type().name()).isEqualTo(event));

        Answer again = post(path, body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.changed()).isFalse();
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.body().get("position").longValue())
                .isGreaterThanOrEqualTo(first.body().get("position").longValue());
        return first;
    }
}
