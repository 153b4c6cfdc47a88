package io.daicho.audit;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The members of one document of a commit, each with the pointer under which it stands in the line.
 *
 * @param offset of the event in its commit
 */
record CommitMembers(Document document, int offset) {

    String text(String member, String field) throws MalformedMember {
        if (document.get(member) instanceof String text) {
            return text;
        }
        throw malformed(member, field, "a text");
    }

    /** A whole number of any type: what the log's own reader takes. */
    long integer(String member, String field, long least) throws MalformedMember {
        @Nullable Object value = document.get(member);
        if ((value instanceof Long || value instanceof Integer) && ((Number) value).longValue() >= least) {
            return ((Number) value).longValue();
        }
        throw malformed(member, field, "a whole number from " + least + " on");
    }

    Instant time(String member, String field) throws MalformedMember {
        if (document.get(member) instanceof Date date) {
            return date.toInstant();
        }
        throw malformed(member, field, "a time");
    }

    byte[] bytes(String member, String field, int length) throws MalformedMember {
        if (document.get(member) instanceof Binary binary && binary.length() == length) {
            return binary.getData();
        }
        throw malformed(member, field, length + " bytes");
    }

    /** The documents of a list; none where the member is not there and need not be. */
    List<Document> documents(String member, String field, boolean needed) throws MalformedMember {
        @Nullable Object value = document.get(member);
        if (value == null && !needed) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(Document.class::isInstance)) {
            return list.stream().map(Document.class::cast).toList();
        }
        throw malformed(member, field, "a list of documents");
    }

    private MalformedMember malformed(String member, String field, String wanted) {
        return new MalformedMember(offset, field, document.get(member), wanted);
    }
}
