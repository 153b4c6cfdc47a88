package io.daicho.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import io.daicho.erasure.ErasureOrder;
import io.daicho.erasure.TextKind;
import io.daicho.events.Category;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.ErasedText;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.events.Provenance;
import io.daicho.events.Subcategory;
import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import io.daicho.log.StoredEvent;
import io.daicho.log.TestMongo;
import io.daicho.log.WholeDatabase;
import io.daicho.measure.EraseText;
import io.daicho.measure.RegisterMeasure;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

class ErasureIT extends HttpIT {

    private static final String SECRET = "面談者は佐藤花子さん";
    private static final String BECAUSE = "'reason': '本人の請求', 'legalBasis': '個人情報保護法第98条'";

    @Autowired
    private MongoDatabase database;

    private static String order(long position, String field) {
        return "{'position': %d, 'field': '%s', %s}".formatted(position, field, BECAUSE);
    }

    private List<String> documentsThatSay(String text) {
        return WholeDatabase.documentsThatSay(database, text);
    }

    private List<String> leaves() {
        return log.readAfter(0, 10_000).stream()
                .map(event -> event.leafLine().text())
                .toList();
    }

    @Test
    void aTextLeavesTheDatabaseWithItsCopiesWhileEveryLeafStays() {
        String measure = aMeasure();
        post(measure + "/record-year-result", result(2020, SECRET));
        post(measure + "/correct-year-result", result(2020, "面談").replace("}}", "}, 'reason': '誤記'}"));
        Answer copied =
                post(measure + "/correct-year-result", result(2020, SECRET).replace("}}", "}, 'reason': '誤記ではない'}"));
        long position = copied.body().get("position").longValue();
        List<String> before = leaves();
        assertThat(documentsThatSay(SECRET)).hasSize(2);

        Answer erased = post(measure + "/erase-text", order(position, "result.text"), "Daicho-Actor", "tanaka");

        assertThat(erased.status()).as("%s", erased.body()).isEqualTo(200);
        assertThat(erased.changed()).isTrue();
        assertThat(documentsThatSay(SECRET)).isEmpty();
        assertThat(leaves().subList(0, before.size())).isEqualTo(before);
        List<StoredEvent> stream = log.readStream(erased.text("/id"), 0);
        assertThat(stream.get(1).event().payload()).contains("\"text\":\"" + ErasedText.MARKER + "\"");
        assertThat(stream.get(2).event().payload()).contains("\"text\":\"面談\"");
        assertThat(stream.get(3).erasedFields()).containsExactly("/meta/digest", "/payload/result/text");
        assertThat(stream.get(3).meta()).contains("誤記ではない");
        assertThat(stream.get(4).event().payload())
                .isEqualTo("{\"erased\":[%s],\"legalBasis\":\"個人情報保護法第98条\",\"measureId\":\"%s\"}"
                        .formatted(
                                String.join(
                                        ",",
                                        erasedText("/meta/digest", position - 2),
                                        erasedText("/payload/result/text", position - 2),
                                        erasedText("/meta/digest", position),
                                        erasedText("/payload/result/text", position)),
                                erased.text("/id")));

        Answer again = post(measure + "/erase-text", order(position - 2, "result.text"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.changed()).isFalse();
    }

    private static String erasedText(String field, long position) {
        return "{\"field\":\"%s\",\"position\":%d}".formatted(field, position);
    }

    @Test
    void aReasonCanBeErasedEvenThatOfAnErasure() {
        String measure = aMeasure();
        Answer completed = post(measure + "/complete-measure", "{'year': 2020, 'reason': '" + SECRET + "'}");
        long position = completed.body().get("position").longValue();

        Answer erased = post(measure + "/erase-text", order(position, "reason").replace("本人の請求", SECRET + "の請求"));
        long erasure = erased.body().get("position").longValue();
        assertThat(documentsThatSay(SECRET)).containsExactly("log BsonInt64{value=" + erasure + "}");

        assertThat(post(measure + "/erase-text", order(erasure, "reason")).changed())
                .isTrue();
        assertThat(documentsThatSay(SECRET)).isEmpty();
    }

    @Test
    void reasonsOfDepartmentsAndCitiesCanBeErased() {
        Answer department = post("/api/departments", "{'name': {'bureau': '消去局'}, 'reason': '" + SECRET + "'}");
        Answer city = post(
                "/api/partner-cities",
                "{'city': 'erasable', 'nameJa': '市', 'nameEn': 'City', 'country': 'CN', 'reason': '" + SECRET + "'}");

        Answer ofDepartment = post(
                "/api/departments/" + department.text("/id") + "/erase-reason",
                "{'position': %s, %s}".formatted(department.body().get("position"), BECAUSE));
        Answer ofCity = post(
                "/api/partner-cities/erasable/erase-reason",
                "{'position': %s, %s}".formatted(city.body().get("position"), BECAUSE));

        assertThat(List.of(ofDepartment, ofCity)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.changed()).isTrue();
        });
        assertThat(documentsThatSay(SECRET)).isEmpty();
        assertThat(log.readStream("erasable", 0).getFirst().erasedFields())
                .containsExactly("/meta/digest", "/meta/reason");
    }

    @Test
    void aRepeatedCommandIsKnownByItsIdWhenItsDigestIsErased() {
        String measure = aMeasure();
        Answer recorded = post(measure + "/record-year-result", result(2020, SECRET), "Idempotency-Key", "digest-1");
        post(measure + "/erase-text", order(recorded.body().get("position").longValue(), "result.text"));

        Answer again = post(measure + "/record-year-result", result(2020, SECRET), "Idempotency-Key", "digest-1");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("position")).isEqualTo(recorded.body().get("position"));
        assertThat(documentsThatSay(SECRET)).isEmpty();
    }

    @Test
    void whatCannotBeErasedIsRefusedSayingWhy() {
        String measure = aMeasure();
        Answer completed = post(measure + "/complete-measure", "{'year': 2020}");
        long position = completed.body().get("position").longValue();

        assertRefused(post(measure + "/erase-text", order(position, "result.text")), 409, "no-such-text", "field");
        assertRefused(post(measure + "/erase-text", order(1_000_000, "reason")), 404, "no-such-event", "position");
        assertRefused(post(measure + "/erase-text", order(position, "title")), 400, "invalid-request", "field");
        assertRefused(
                post(measure + "/erase-text", order(position, "reason").replace(BECAUSE, "'legalBasis': 'x'")),
                400,
                "invalid-request",
                "reason");
        assertRefused(
                post(measure + "/erase-text", order(position, "reason").replace("個人情報保護法第98条", " ")),
                400,
                "invalid-request",
                "legalBasis");
        assertThat(post("/api/measures/11111111-1111-5111-8111-111111111111/erase-text", order(position, "reason"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aTextFromBeforeTextsWereSealedCannotBeErased() {
        String measure = aMeasure();
        String id = measure.substring("/api/measures/".length());
        StoredEvent appended = log.append(new NewCommit(
                        id,
                        1,
                        "Measure",
                        UUID.randomUUID().toString(),
                        List.of(new NewEvent(
                                UUID.randomUUID().toString(),
                                new EncodedEvent(
                                        new EventType("MeasureCompleted", 1),
                                        "{\"measureId\":\"" + id + "\",\"year\":2020}"),
                                "{\"actor\":\"tanaka\",\"reason\":\"" + SECRET + "\"}"))))
                .events()
                .getFirst();
        // as an older version wrote it
        Document commit = database.getCollection("log")
                .find(new Document("_id", appended.position()))
                .first();
        assertThat(commit).isNotNull();
        Document event = commit.getList("events", Document.class).getFirst();
        event.append("meta", appended.meta()).remove("texts");
        database.getCollection("log").replaceOne(new Document("_id", appended.position()), commit);

        assertRefused(
                post(measure + "/erase-text", order(appended.position(), "reason")),
                409,
                "text-not-sealed",
                "position");
    }

    private static void assertRefused(Answer answer, int status, String slug, String field) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.text("/type")).isEqualTo("urn:daicho:problem:" + slug);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void whatCouldNotBePurgedAtOnceIsPurgedByTheNextNodeThatCan() throws InterruptedException {
        String uri = TestMongo.freshUri();
        MongoDatabase shared = TestMongo.database(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
        MeasureId id;
        try (ConfigurableApplicationContext unable = Nodes.start(
                "unable",
                uri,
                "--daicho.erasure.mongodb-uri=mongodb://127.0.0.1:1/nowhere",
                "--daicho.mongodb.timeout=1s")) {
            var commands = unable.getBean(CommandExecutor.class);
            RegisterMeasure register = registration();
            id = register.measureId();
            CommandResult registered = commands.execute(register, context("register"));
            commands.execute(
                    new EraseText(id, new ErasureOrder(registered.position(), TextKind.SUMMARY, "GDPR Art. 17")),
                    context("erase"));
            assertThat(WholeDatabase.documentsThatSay(shared, SECRET)).hasSize(1);
        }

        try (ConfigurableApplicationContext able = Nodes.start("able", uri)) {
            MongoEventLog sharedLog = able.getBean(MongoEventLog.class);
            for (int i = 0;
                    i < 1_000 && !WholeDatabase.documentsThatSay(shared, SECRET).isEmpty();
                    i++) {
                Thread.sleep(20);
            }
            assertThat(WholeDatabase.documentsThatSay(shared, SECRET)).isEmpty();
            assertThat(sharedLog.readStream(id.toString(), 0).getFirst().erasedFields())
                    .containsExactly("/meta/digest", "/payload/description/summary");
        }
        shared.drop();
    }

    private static RegisterMeasure registration() {
        var department = new DepartmentRef(DepartmentId.of(DepartmentName.parse("港湾局")), "港湾局");
        return new RegisterMeasure(
                MeasureId.of("交流", department.id(), null, 1),
                new MeasureDescription("交流", SECRET, new Category(1, "分野"), new Subcategory("ア", "細目")),
                department,
                List.of(),
                null,
                1);
    }

    private static CommandContext context(String id) {
        return new CommandContext(id, new Provenance("tanaka", "本人の請求", null), OptionalLong.empty());
    }
}
