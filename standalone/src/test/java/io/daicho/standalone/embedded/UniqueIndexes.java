package io.daicho.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Every key of every unique index leads to its document, and there are as many keys as documents. */
final class UniqueIndexes {

    private UniqueIndexes() {}

    static void check(String when, MongoDatabase database) {
        for (String name : database.listCollectionNames()) {
            MongoCollection<Document> collection = database.getCollection(name);
            Document validated = database.runCommand(new Document("validate", name));
            for (Map.Entry<String, Object> index :
                    validated.get("keysPerIndex", Document.class).entrySet()) {
                assertThat(((Number) index.getValue()).longValue())
                        .as("%s: keys of %s.%s", when, name, index.getKey())
                        .isEqualTo(collection.countDocuments());
            }
            for (Document index : collection.listIndexes()) {
                checkIndex(when, collection, index.get("key", Document.class).keySet());
            }
        }
    }

    private static void checkIndex(String when, MongoCollection<Document> collection, Set<String> members) {
        Set<Document> keys = new HashSet<>();
        for (Document document : collection.find()) {
            Document key = new Document();
            members.forEach(member -> key.append(member, document.get(member)));
            assertThat(keys.add(key)).as("%s: key %s twice", when, key).isTrue();
            assertThat(collection.find(key)).as("%s: by %s", when, key).containsExactly(document);
        }
    }
}
