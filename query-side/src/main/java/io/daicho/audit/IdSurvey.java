package io.daicho.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One look at all ids of a collection that is numbered from 1: documents whose id is no such number are not met by those
 * who ask for numbers.
 *
 * @param largest the largest number, 0 if there is none
 * @param stray an id that is no whole number from 1 on
 */
record IdSurvey(long largest, Optional<Object> stray) {

    static IdSurvey of(MongoCollection<Document> collection) {
        long largest = 0;
        @Nullable Object stray = null;
        try (MongoCursor<Document> ids = LedgerDocuments.ids(collection)) {
            while (ids.hasNext()) {
                Object id = ids.next().get(LedgerDocuments.ID);
                if (id instanceof Number number && isPosition(number)) {
                    largest = Math.max(largest, number.longValue());
                } else {
                    stray = id;
                }
            }
        }
        return new IdSurvey(largest, Optional.ofNullable(stray));
    }

    /** The smallest number above one, if there is any. Looks at all ids again. */
    static Optional<Long> next(MongoCollection<Document> collection, long above) {
        long next = Long.MAX_VALUE;
        try (MongoCursor<Document> ids = LedgerDocuments.ids(collection)) {
            while (ids.hasNext()) {
                if (ids.next().get(LedgerDocuments.ID) instanceof Number number
                        && isPosition(number)
                        && number.longValue() > above) {
                    next = Math.min(next, number.longValue());
                }
            }
        }
        return next == Long.MAX_VALUE ? Optional.empty() : Optional.of(next);
    }

    private static boolean isPosition(Number number) {
        return number.longValue() >= 1 && number.doubleValue() == number.longValue();
    }
}
