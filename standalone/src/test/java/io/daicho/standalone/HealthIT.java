package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.daicho.log.FaultyProxy.Fault;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What the groups of the health endpoint say when something that Daicho needs is not as it should be. */
@Timeout(300)
class HealthIT {

    private static final String[] SOON = {
        "--daicho.health.every=50ms",
        "--daicho.health.stale=500ms",
        "--daicho.mongodb.timeout=500ms",
        "--daicho.append.patience=1s"
    };

    private static final String LIVENESS = "liveness";
    private static final String READINESS = "readiness";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path keys;

    /** The time of day, and so much more. */
    static final class SteppedClock extends Clock {

        private volatile Duration step = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(step);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(StandaloneConfiguration.class)
    static class WithSteppedClock {

        @Bean
        SteppedClock steppedClock() {
            return new SteppedClock();
        }
    }

    @Test
    void aDatabaseThatIsAwayIsAMatterOfReadinessAndOverWhenItIsBack() throws Exception {
        try (FaultyLedger ledger = FaultyLedger.start(keys, SOON)) {
            var api = new Api(ledger.address());
            await(api, READINESS, "UP");
            assertThat(health(api, READINESS).body().path("components").propertyNames())
                    .containsExactlyInAnyOrder("readinessState", "log", "clock", "projections");
            assertThat(health(api, LIVENESS).body().path("components").propertyNames())
                    .containsExactlyInAnyOrder("livenessState", "appending");

            for (Fault fault : List.of(Fault.CUT, Fault.HANG)) {
                ledger.proxy().inject(fault);
                await(api, READINESS, "DOWN");
                assertThat(health(api, READINESS).status()).isEqualTo(503);
                assertThat(component(api, READINESS, "log").path("status").asString())
                        .isEqualTo("DOWN");
                assertThat(health(api, LIVENESS).status()).isEqualTo(200);

                ledger.proxy().inject(Fault.NONE);
                await(api, READINESS, "UP");
            }
        }
    }

    @Test
    void aClockTooFarAheadIsAMatterOfReadinessAndOneSetBackOfNone() throws Exception {
        try (FaultyLedger ledger = FaultyLedger.start(
                WithSteppedClock.class, TestMongo.freshDatabase().getName(), keys, SOON)) {
            var api = new Api(ledger.address());
            var clock = ledger.context().getBean(SteppedClock.class);
            await(api, READINESS, "UP");

            clock.step = Duration.ofMinutes(30);
            await(api, READINESS, "DOWN");
            assertThat(component(api, READINESS, "clock").path("status").asString())
                    .isEqualTo("DOWN");
            assertThat(component(api, READINESS, "log").path("status").asString())
                    .isEqualTo("UP");
            assertThat(component(api, READINESS, "clock")
                            .at("/details/aheadMillis")
                            .asLong())
                    .isGreaterThan(Duration.ofMinutes(29).toMillis());
            assertThat(health(api, LIVENESS).status()).isEqualTo(200);
            Api.Answer refused = ApplicationIT.registerCity(api, "paris");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body().path("type").asString()).isEqualTo("urn:daicho:problem:clock-ahead");

            clock.step = Duration.ZERO;
            await(api, READINESS, "UP");
            assertThat(ApplicationIT.registerCity(api, "paris").status()).isEqualTo(201);

            clock.step = Duration.ofDays(-1);
            assertThat(ApplicationIT.registerCity(api, "seoul").status()).isEqualTo(201);
            assertThat(api.get("/api/partner-cities/seoul?minPosition=2").status())
                    .isEqualTo(200);
            assertThat(health(api, READINESS).status()).isEqualTo(200);
            assertThat(at(ledger, 2)).isEqualTo(at(ledger, 1));
        }
    }

    private static Date at(FaultyLedger ledger, long position) {
        return Objects.requireNonNull(ledger.database()
                        .getCollection("log")
                        .find(new Document("_id", position))
                        .first())
                .getDate("at");
    }

    @Test
    void aProcessThatCanAppendNoMoreIsToBeStartedAnew() throws Exception {
        try (FaultyLedger ledger = FaultyLedger.start(keys, SOON)) {
            var api = new Api(ledger.address());
            assertThat(health(api, LIVENESS).status()).isEqualTo(200);

            ledger.context().getBean(MongoEventLog.class).close();

            await(api, LIVENESS, "DOWN");
            assertThat(health(api, LIVENESS).status()).isEqualTo(503);
            assertThat(component(api, LIVENESS, "appending").path("status").asString())
                    .isEqualTo("DOWN");
        }
    }

    @Test
    void aProjectionThatIsFarBehindIsNotReadyAndEachIsToldApart() throws Exception {
        String database = TestMongo.freshDatabase().getName();
        FaultyLedger before = FaultyLedger.start(StandaloneConfiguration.class, database, keys, SOON);
        assertThat(ApplicationIT.registerCity(new Api(before.address()), "paris")
                        .status())
                .isEqualTo(201);
        new Api(before.address()).get("/api/years?minPosition=1");
        before.stop();
        String token = buildAnewButNotYear(before);

        try (FaultyLedger ledger = FaultyLedger.start(
                StandaloneConfiguration.class,
                database,
                keys,
                "--daicho.health.every=50ms",
                "--daicho.health.ready-lag=0")) {
            var api = new Api(ledger.address());
            for (String projection : List.of("measure", "department", "city", "actor")) {
                await(api, READINESS + "/projections/" + projection, "UP");
            }
            Api.Answer year = health(api, READINESS + "/projections/year");
            assertThat(year.status()).isEqualTo(503);
            assertThat(year.body().path("status").asString()).isEqualTo("OUT_OF_SERVICE");
            assertThat(year.body().at("/details/lagPositions").asLong()).isEqualTo(1);
            assertThat(health(api, READINESS).status()).isEqualTo(503);
            assertThat(health(api, LIVENESS).status()).isEqualTo(200);

            tokens(ledger)
                    .updateMany(
                            new Document("processorName", token), new Document("$set", new Document("owner", null)));
            await(api, READINESS, "UP");
            assertThat(health(api, READINESS + "/projections/year")
                            .body()
                            .at("/details/lagPositions")
                            .asLong())
                    .isZero();
        }
    }

    /** Drops all rows, and lets somebody else have the claim of one projection for long. @return its token's name */
    private static String buildAnewButNotYear(FaultyLedger ledger) {
        for (String collection : ledger.database().listCollectionNames()) {
            if (collection.startsWith("view_")) {
                ledger.database().getCollection(collection).drop();
            }
        }
        String year = "year_2";
        tokens(ledger)
                .deleteMany(new Document("processorName", new Document("$in", readModels(ledger)).append("$ne", year)));
        tokens(ledger)
                .updateOne(
                        new Document("processorName", year),
                        new Document(
                                "$set",
                                new Document("owner", "another")
                                        .append(
                                                "timestamp",
                                                Instant.now()
                                                        .plus(Duration.ofDays(1))
                                                        .toEpochMilli())
                                        .append("token", null)
                                        .append("tokenType", null)));
        return year;
    }

    private static List<String> readModels(FaultyLedger ledger) {
        return tokens(ledger).distinct("processorName", String.class).into(new ArrayList<>()).stream()
                .filter(name -> name.matches("[a-z]+_\\d+"))
                .toList();
    }

    private static MongoCollection<Document> tokens(FaultyLedger ledger) {
        return ledger.database().getCollection("processor_tokens");
    }

    private static Api.Answer health(Api api, String group) throws Exception {
        return api.get("/actuator/health/" + group);
    }

    private static JsonNode component(Api api, String group, String name) throws Exception {
        return health(api, group).body().path("components").path(name);
    }

    private static void await(Api api, String group, String status) throws Exception {
        while (!health(api, group).body().path("status").asString("").equals(status)) {
            Thread.sleep(20);
        }
    }
}
