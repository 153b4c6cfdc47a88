package io.daicho.history.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.events.MeasureId;
import io.daicho.history.MeasureHistories;
import io.daicho.log.FaultyProxy;
import io.daicho.log.LogSettings;
import io.daicho.log.LogUnavailable;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

class HistoryProblemsIT {

    private static final MeasureId MEASURE = MeasureId.parse("7c1a2d0e-9a0c-4f37-8a3e-6f6c5c7c2b22");

    @Test
    void aLogThatDoesNotAnswerIsSaidToBeUnavailableForNow() throws Exception {
        MongoDatabase database = TestMongo.freshDatabase();
        try (var proxy = new FaultyProxy(TestMongo.address());
                MongoClient client = TestMongo.client("mongodb://127.0.0.1:" + proxy.port());
                MongoEventLog log = MongoEventLog.open(
                        client.getDatabase(database.getName()), Clock.systemUTC(), LogSettings.forNode("a"))) {
            var histories = new MeasureHistories(log, LedgerCatalogue.create());
            assertThat(histories.upTo(MEASURE, 1)).isEmpty();

            proxy.down(true);
            LogUnavailable failure = catchThrowableOfType(LogUnavailable.class, () -> histories.upTo(MEASURE, 1));
            ResponseEntity<ProblemDetail> answer = new HistoryProblems().unavailable(failure);

            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        } finally {
            database.drop();
        }
    }
}
