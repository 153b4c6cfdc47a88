package io.daicho.log;

import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;

/** The log's collection, whose operations of one name fail in the given ways, one after another, and then no more. */
final class FaultyCollection {

    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    private final MongoCollection<Document> collection;

    @SuppressWarnings("unchecked")
    FaultyCollection(MongoCollection<Document> real, String operation) {
        this.collection = (MongoCollection<Document>) Proxy.newProxyInstance(
                MongoCollection.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (proxy, method, arguments) -> {
                    RuntimeException failure = method.getName().equals(operation) ? failures.poll() : null;
                    if (failure != null) {
                        throw failure;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    void failNext(RuntimeException failure) {
        failures.add(failure);
    }

    boolean hasFailed() {
        return failures.isEmpty();
    }
}
