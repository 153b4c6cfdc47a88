package io.daicho.department.naming;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The collection {@code department_names}: {@code {_id: key of the name, name, department, position}}, and beside them how far the
 * log has been read. The key is the UUIDv5 that the normalised name makes, which is a department's id at the same time.
 * Everything in it can be dropped and read from the log again.
 */
@Component
class NameCollection {

    private static final String ID = "_id";
    private static final String NAME = "name";
    private static final String DEPARTMENT = "department";
    private static final String POSITION = "position";
    private static final String PROGRESS = "progress";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> names;

    NameCollection(MongoDatabase database) {
        this.names = database.getCollection("department_names");
    }

    /** @param position of the event that gave the name: a later one is not overwritten */
    void put(DepartmentName name, DepartmentId department, long position) {
        replaceOlder(new Document(ID, keyOf(name))
                .append(NAME, name.full())
                .append(DEPARTMENT, department.toString())
                .append(POSITION, position));
    }

    Optional<DepartmentId> find(DepartmentName name) {
        return byId(keyOf(name)).map(entry -> DepartmentId.parse(entry.getString(DEPARTMENT)));
    }

    void readUpTo(long position) {
        replaceOlder(new Document(ID, PROGRESS).append(POSITION, position));
    }

    /** Position up to which the log's names stand here; 0 at first. */
    long readUpTo() {
        return byId(PROGRESS).map(entry -> entry.getLong(POSITION)).orElse(0L);
    }

    private Optional<Document> byId(String id) {
        return Optional.ofNullable(names.find(Filters.eq(ID, id)).first());
    }

    /** Two nodes may read the log at once while the processor changes hands: the later position stays. */
    private void replaceOlder(Document entry) {
        var older = Filters.and(Filters.eq(ID, entry.getString(ID)), Filters.lt(POSITION, entry.getLong(POSITION)));
        try {
            names.replaceOne(older, entry, UPSERT);
        } catch (MongoWriteException e) {
            // not older, so the upsert inserted, and met the one that is there
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static String keyOf(DepartmentName name) {
        return DepartmentId.of(name).toString();
    }
}
