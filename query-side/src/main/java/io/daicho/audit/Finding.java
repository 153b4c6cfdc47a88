package io.daicho.audit;

import java.util.List;

/**
 * What an audit found first.
 *
 * @param kind what has happened
 * @param subject to what
 * @param name which one of its kind: the position of an event, the number of a checkpoint, the place of a tile, the id
 *     of a key
 * @param position of the first event concerned, from 1; 0 where no event is
 * @param upTo position of the last event concerned; where the event could not be named, the first one lies from
 *     {@code position} to here
 * @param fields what differs, the first one first; empty where it could not be named, or where it is the whole
 * @param message all of it for people, in one sentence or two
 */
public record Finding(
        Kind kind,
        Subject subject,
        String name,
        long position,
        long upTo,
        List<FieldDifference> fields,
        String message) {

    public Finding {
        fields = List.copyOf(fields);
    }

    /** What has happened. */
    public enum Kind {
        /** It is there and is not what it was. */
        ALTERED,
        /** It was there and is gone. */
        MISSING,
        /** It is there and was not. */
        ADDED,
        /** It stands in another place. */
        REORDERED,
        /** From here on the log is another one than was signed. */
        FORKED,
        /** The log ends before what was signed. */
        TRUNCATED,
        /** It is not signed by a key of the ledger. */
        UNTRUSTED,
        /** It was signed as it is, and breaks the rules of the log. */
        INVALID
    }

    /** To what it has happened. */
    public enum Subject {
        EVENT,
        CHECKPOINT,
        TILE,
        KEY
    }

    /** The same with one sentence more. */
    Finding and(String sentence) {
        return new Finding(kind, subject, name, position, upTo, fields, message + " " + sentence);
    }

    static Finding ofEvent(Kind kind, long position, List<FieldDifference> fields, String message) {
        return new Finding(kind, Subject.EVENT, Long.toString(position), position, position, fields, message);
    }

    static Finding ofEvents(Kind kind, long position, long upTo, String message) {
        return new Finding(kind, Subject.EVENT, Long.toString(position), position, upTo, List.of(), message);
    }

    static Finding ofCheckpoint(Kind kind, long number, long size, List<FieldDifference> fields, String message) {
        return new Finding(kind, Subject.CHECKPOINT, Long.toString(number), size, size, fields, message);
    }

    static Finding ofKey(Kind kind, String id, String message) {
        return new Finding(kind, Subject.KEY, id, 0, 0, List.of(), message);
    }
}
