package io.daicho.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.events.CitySlug;
import io.daicho.log.TestMongo;
import io.daicho.projection.PinnedRows;
import io.daicho.projection.Place;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.ReadModel;
import io.daicho.rebuild.Rebuild.State;
import io.daicho.view.RandomLedger;
import io.daicho.view.city.CityProjection;
import io.daicho.view.city.CityQueries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Readers go on while rows take the place of others, again and again, and events keep coming. */
class SwapUnderLoadIT {

    private static final int COUNT = 300;
    private static final int REBUILDS = 4;
    private static final int READERS = 4;

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final List<PositionedEvent> events = RandomLedger.events(17, COUNT);

    /** What one request saw. */
    private record Answer(long position, Map<String, Object> cities) {}

    @Test
    void noReaderMeetsAnErrorASwapInTheMiddleOfItsRequestOrAnEarlierPositionThanBefore() throws Exception {
        try (var node = new RebuildNode(database, (name, version) -> List.of(), new CityProjection()).started()) {
            node.write(events.subList(0, 100));
            node.await("city", 100);
            var queries = new CityQueries(node.projections().readModel("city"));
            var reading = new AtomicBoolean(true);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            var readers = new ArrayList<Future<List<Answer>>>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> answers(queries, reading)));
            }
            int written = 100;
            for (int i = 0; i < REBUILDS; i++) {
                String id = node.rebuilds()
                        .start("city", RebuildRequest.Cause.REQUEST, RebuildRequest.Basis.ROWS, "tester")
                        .id();
                int next = written + (COUNT - written) / (REBUILDS - i);
                node.write(events.subList(written, next));
                written = next;
                // read-your-writes across the swap
                node.await("city", written);
                assertThat(node.ended(id).state()).isEqualTo(State.COMPLETED);
            }
            Thread.sleep(RebuildNode.GRACE.multipliedBy(2));
            reading.set(false);

            assertThat(node.projections().serving("city").serving()).isEqualTo(1 + REBUILDS);
            var truth = new HashMap<Long, Map<String, Object>>();
            for (Future<List<Answer>> reader : readers) {
                List<Answer> answers = reader.get();
                assertThat(answers).hasSizeGreaterThan(10);
                assertThat(answers).extracting(Answer::position).isSorted();
                for (Answer answer : answers) {
                    assertThat(answer.cities())
                            .as("position %d", answer.position())
                            .isEqualTo(truth.computeIfAbsent(answer.position(), position -> cities(queries, position)));
                }
            }
        }
    }

    private static List<Answer> answers(CityQueries queries, AtomicBoolean reading) {
        var answers = new ArrayList<Answer>();
        while (reading.get()) {
            answers.add(PinnedRows.during(() -> answer(queries)));
        }
        return answers;
    }

    private static Answer answer(CityQueries queries) {
        ReadModel model = queries.readModel();
        long position = model.reached().position();
        String generation = model.storageName();
        Map<String, Object> cities = cities(queries, position);
        assertThat(model.storageName()).isEqualTo(generation);
        return new Answer(position, cities);
    }

    private static Map<String, Object> cities(CityQueries queries, long position) {
        var cities = new HashMap<String, Object>();
        for (String slug : List.of("paris", "beijing", "seoul", "new-york", "jakarta")) {
            var city = new CitySlug(slug);
            cities.put(slug, queries.city(city, position));
            cities.put(slug + " measures", queries.measures(city, position, Place.START, 50));
        }
        return cities;
    }
}
