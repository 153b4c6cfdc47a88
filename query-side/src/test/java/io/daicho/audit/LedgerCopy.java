package io.daicho.audit;

import com.mongodb.client.MongoDatabase;
import io.daicho.log.TestMongo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** All documents of a ledger, to be put into as many databases as there are ways to tamper with it. */
record LedgerCopy(Map<String, List<Document>> collections) {

    static LedgerCopy of(MongoDatabase database) {
        var collections = new LinkedHashMap<String, List<Document>>();
        for (String name : database.listCollectionNames()) {
            collections.put(name, database.getCollection(name).find().into(new ArrayList<>()));
        }
        return new LedgerCopy(collections);
    }

    MongoDatabase restored() {
        MongoDatabase database = TestMongo.freshDatabase();
        restore(database);
        return database;
    }

    /** Puts these documents in the place of all that a database has. */
    void restore(MongoDatabase database) {
        database.listCollectionNames()
                .forEach(name -> database.getCollection(name).deleteMany(new Document()));
        collections.forEach((name, documents) -> {
            if (!documents.isEmpty()) {
                database.getCollection(name)
                        .insertMany(documents.stream().map(Document::new).toList());
            }
        });
    }
}
