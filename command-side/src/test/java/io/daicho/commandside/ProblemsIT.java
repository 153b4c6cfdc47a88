package io.daicho.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsIT extends HttpIT {

    private static final String NOBODY = "/api/measures/00000000-0000-5000-8000-000000000000";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /record-year-result | {'result': {'year': 1889, 'outcome': 'RECORDED', 'text': 'a'}} | result.year | 1889 | fiscal year before 1947: 1889
            /record-year-result | {'result': {'year': '2020', 'outcome': 'RECORDED', 'text': 'a'}} | result.year | 2020 | is not an integer
            /record-year-result | {'result': {'year': 2020.5, 'outcome': 'RECORDED', 'text': 'a'}} | result.year | 2020.5 | is not an integer
            /record-year-result | {'result': {'year': 2020, 'outcome': 'DONE', 'text': 'a'}} | result.outcome | DONE | is not one of RECORDED, NO_RECORD, COMPLETED_EARLIER, CANCELLED, NOT_REPORTED
            /record-year-result | {'result': {'year': 2020, 'outcome': 0, 'text': 'a'}} | result.outcome | 0 | is not one of RECORDED, NO_RECORD, COMPLETED_EARLIER, CANCELLED, NOT_REPORTED
            /record-year-result | {'result': {'year': 2020, 'outcome': 'RECORDED', 'text': 7}} | result.text | 7 | is not a string
            /record-year-result | {'result': {'year': 2020, 'outcome': 'RECORDED'}} | result.text | ~~ | is missing
            /record-year-result | {'result': {'year': 2020, 'outcome': 'RECORDED', 'text': null}} | result.text | ~~ | is missing
            /record-year-result | {'result': {'year': 2020, 'outcome': 'RECORDED', 'text': ' '}} | result.outcome | RECORDED | outcome RECORDED needs a text
            /record-year-result | {'result': {'year': 2020, 'outcome': 'RECORDED', 'text': 'a', 'participants': ['Bei jing']}} | result.participants[0] | Bei jing | city slug is not lower-case Latin words joined by hyphens: Bei jing
            /record-year-result | {'result': {'year': 2020, 'outcome': 'RECORDED', 'text': 'a', 'participants': 'beijing'}} | result.participants | beijing | is not an array
            /record-year-result | {'result': {'year': 2020, 'outcome': 'RECORDED', 'text': 'a', 'participants': [null]}} | result.participants[0] | null | is not a string
            /record-year-result | {'result': {'year': 2020, 'outcome': 'RECORDED', 'text': 'a', 'figures': [{'label': '', 'value': '1'}]}} | result.figures[0].label | ~~ | figure label is empty
            /record-year-result | {'result': {'year': 2020, 'outcome': 'RECORDED', 'text': 'a', 'figures': [{'label': 'x', 'value': 'many'}]}} | result.figures[0].value | many | is not a decimal in a string, e.g. "12.5"
            /record-year-result | {'result': {'year': 2020, 'outcome': 'RECORDED', 'text': 'a', 'note': 'x'}} | result.note | x | unknown member; known are figures, outcome, participants, text, year
            /record-year-result | {'result': [1]} | result | [1] | is not an object
            /record-year-result | {} | result | ~~ | is missing
            /record-year-result | [] | ~~ | [] | the body is not a JSON object
            /withdraw-year-result | {'year': 2020, 'reason': ''} | reason | ~~ | reason is empty
            /withdraw-year-result | {'year': 2020, 'source': {'document': 'x', 'row': 0}} | source.row | 0 | source row below 1: 0
            /withdraw-year-result | {'year': 2020, 'source': {'row': 1}} | source.document | ~~ | is missing
            /withdraw-year-result | {'year': 2020, 'source': {'document': 'x', 'row': '1'}} | source.row | 1 | is not an integer
            /withdraw-year-result | {'year': 2020, 'actor': 'boss'} | actor | boss | unknown member; known are reason, source, year
            /flag-covid-impact | {'year': 2020, 'impact': {'effects': []}} | impact | {"effects":[]} | COVID impact without an effect
            /flag-covid-impact | {'year': 2020, 'impact': {'effects': ['UNSPECIFIED'], 'marks': 5}} | impact.marks | 5 | COVID marks outside 1 to 4: 5
            """)
    void aBadMemberIsNamedWithWhatItWas(String path, String body, String field, String value, String message) {
        Answer answer = post(NOBODY + path, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("urn:daicho:problem:invalid-request");
        assertThat(answer.text("/instance")).isEqualTo(NOBODY + path);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/value")).isEqualTo(value);
        assertThat(answer.text("/errors/0/message")).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'title': '多文化共生' | 'title': '' | title | title is empty
            'number': 2 | 'number': 100 | category.number | category number outside 1 to 99: 100
            'letter': 'イ' | 'letter': 'i' | subcategory.letter | subcategory letter is not one katakana letter: i
            'summary': '外国人への支援', | 'ordinal': 1, | summary | is missing
            'summary': | 'ordinal': 0, 'summary': | ordinal | ordinal below 1: 0
            'summary': | 'field': ' ', 'summary': | field | field is not 1 to 200 characters:
            """, ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '~')
    void theMembersOfAMeasureAreNamed(String good, String bad, String field, String message) {
        Answer answer = post("/api/measures", measureOf(aDepartment(), "").replace(good, bad));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/message")).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "country, China, country is not an ISO 3166-1 alpha-2 code: China",
        "nameJa, '', nameJa is empty",
        "city, Beijing, city slug is not lower-case Latin words joined by hyphens: Beijing"
    })
    void theMembersOfACityAreNamed(String field, String value, String message) {
        String city = "{'city': 'x', 'nameJa': 'x', 'nameEn': 'x', 'country': 'CN'}";
        Answer answer = post(
                "/api/partner-cities", city.replaceAll("'" + field + "': '\\w+'", "'" + field + "': '" + value + "'"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/value")).isEqualTo(value);
        assertThat(answer.text("/errors/0/message")).isEqualTo(message);
    }

    @Test
    void aDateThatIsNoneIsNamed() {
        Answer answer = post("/api/departments", "{'name': {'bureau': 'あ局'}, 'since': '2022-02-30'}");
        assertThat(answer.text("/errors/0/field")).isEqualTo("since");
        assertThat(answer.text("/errors/0/message")).isEqualTo("is not a date, e.g. \"2022-04-01\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'year': 2020
            {'year': 2020} x
            {'year': 2020, 'year': 2021}
            """)
    void whatIsNotJsonIsRefusedWithItsPlace(String text) {
        Answer answer = post(NOBODY + "/complete-measure", text);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("urn:daicho:problem:bad-json");
        assertThat(answer.text("/detail"))
                .startsWith("not JSON at line 1, column ")
                .doesNotContain("Source");
    }

    @Test
    void aMissingBodyIsRefused() {
        Answer answer = post(NOBODY + "/complete-measure", "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("urn:daicho:problem:bad-json");
    }

    @Test
    void anIdThatIsNoneIsNamed() {
        Answer answer = post("/api/measures/1-1-1-1-1/complete-measure", "{'year': 2020}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("measureId");
        assertThat(answer.text("/errors/0/value")).isEqualTo("1-1-1-1-1");
        assertThat(answer.text("/errors/0/message")).isEqualTo("measure id is not a UUID: 1-1-1-1-1");
    }

    @ParameterizedTest
    @CsvSource({"If-Match, 3", "If-Match, W/\"3\"", "If-Match, \"x\"", "Idempotency-Key, ''"})
    void aBadHeaderIsNamed(String header, String value) {
        Answer answer = post(NOBODY + "/complete-measure", "{'year': 2020}", header, value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(header);
        assertThat(answer.text("/errors/0/value")).isEqualTo(value);
    }

    @Test
    void aKeyThatIsTooLongIsNamed() {
        String key = "k".repeat(201);
        Answer answer = post(NOBODY + "/complete-measure", "{'year': 2020}", "Idempotency-Key", key);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("Idempotency-Key");
        assertThat(answer.text("/errors/0/value")).isEqualTo("k".repeat(200) + "…");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Answer answer = post(NOBODY + "/record-year-result", result(2020, "長".repeat(100_000)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/type")).isEqualTo("urn:daicho:problem:too-large");
    }

    @Test
    void theLargestResultIsNotTooLarge() {
        String measure = aMeasure();
        assertThat(post(measure + "/record-year-result", result(2020, "長".repeat(20_000)))
                        .status())
                .isEqualTo(200);
        assertThat(post(measure + "/record-year-result", result(2021, "長".repeat(20_001)))
                        .text("/errors/0/message"))
                .isEqualTo("result text is longer than 20000 characters: 20001 characters");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        Answer answer = send(
                "POST",
                NOBODY + "/complete-measure",
                HttpRequest.BodyPublishers.ofString("year=2020"),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("/type")).isEqualTo("urn:daicho:problem:unsupported-media-type");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void anUnknownPathIsNotFound() {
        Answer answer = get("/api/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/type")).isEqualTo("urn:daicho:problem:not-found");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aPathThatCannotBeDecodedIsRefused() throws IOException {
        String answer = exchange("GET /api/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "\"type\":\"urn:daicho:problem:bad-request\"")
                .doesNotContain("<html");
    }

    @Test
    void anAnswerInAnotherMediaTypeIsRefused() {
        Answer answer = post(NOBODY + "/complete-measure", "{'year': 2020}", "Accept", "text/csv");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text("/type")).isEqualTo("urn:daicho:problem:not-acceptable");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        Answer answer = send("DELETE", NOBODY + "/complete-measure", HttpRequest.BodyPublishers.noBody());
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text("/type")).isEqualTo("urn:daicho:problem:method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.text("/detail")).contains("DELETE");
    }
}
