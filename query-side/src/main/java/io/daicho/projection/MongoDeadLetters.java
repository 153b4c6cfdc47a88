package io.daicho.projection;

import static io.daicho.projection.MongoRowStore.answered;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.daicho.projection.DeadLetter.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The collection {@code dead_letters}: {@code {_id: "measure_1/4711", generation, position, at, stream, seq, type, reason, cause?, behind}}. */
final class MongoDeadLetters implements DeadLetterStore {

    private static final String GENERATION = "generation";
    private static final String POSITION = "position";

    private final MongoCollection<Document> letters;
    private final String generation;
    private final int capacity;

    MongoDeadLetters(MongoDatabase database, Generation generation, int capacity) {
        this.letters = database.withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .getCollection("dead_letters");
        this.generation = generation.storageName();
        this.capacity = capacity;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public List<DeadLetter> all() {
        List<Document> found =
                answered(() -> letters.find(Filters.eq(GENERATION, generation)).into(new ArrayList<>()));
        return found.stream()
                .map(MongoDeadLetters::letter)
                .sorted(Comparator.comparingLong(DeadLetter::position))
                .toList();
    }

    @Override
    public void write(Collection<DeadLetter> written) {
        var upsert = new ReplaceOptions().upsert(true);
        var writes = written.stream()
                .map(letter -> new ReplaceOneModel<>(Filters.eq(id(letter.position())), document(letter), upsert))
                .toList();
        answered(() -> letters.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public void remove(Collection<Long> positions) {
        answered(() -> letters.deleteMany(
                Filters.in("_id", positions.stream().map(this::id).toList())));
    }

    void removeAll() {
        answered(() -> letters.deleteMany(Filters.eq(GENERATION, generation)));
    }

    private String id(long position) {
        return generation + "/" + position;
    }

    private Document document(DeadLetter letter) {
        var document = new Document("_id", id(letter.position()))
                .append(GENERATION, generation)
                .append(POSITION, letter.position())
                .append("at", Date.from(letter.at()))
                .append("stream", letter.stream())
                .append("seq", letter.seq())
                .append("type", letter.type())
                .append("reason", letter.reason().name())
                .append("behind", letter.behind());
        return letter.cause() == null ? document : document.append("cause", letter.cause());
    }

    private static DeadLetter letter(Document document) {
        return new DeadLetter(
                document.getLong(POSITION),
                document.getDate("at").toInstant(),
                document.getString("stream"),
                document.getLong("seq"),
                document.getString("type"),
                Reason.valueOf(document.getString("reason")),
                document.getString("cause"),
                document.getLong("behind"));
    }
}
