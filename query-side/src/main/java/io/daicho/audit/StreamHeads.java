package io.daicho.audit;

/**
 * The next sequence number of every stream, in 16 bytes a slot and 24 to 48 a stream: a million streams take some 32 MB. A
 * stream is known by 64 bits of a keyed hash; nobody who does not know the key can make two streams collide.
 */
final class StreamHeads {

    private static final int SMALLEST = 1 << 10;

    private long[] streams = new long[SMALLEST];
    private long[] next = new long[SMALLEST];
    private int size;

    /** Sequence number that a stream's next event has to have, 0 for a stream not met yet. */
    long next(long stream) {
        return next[slot(stream)];
    }

    /** @param seq sequence number of the event that is to follow */
    void put(long stream, long seq) {
        int slot = slot(stream);
        if (next[slot] == 0) {
            size++;
        }
        streams[slot] = stream;
        next[slot] = seq;
        if (size > streams.length * 2 / 3) {
            grow();
        }
    }

    private int slot(long stream) {
        int mask = streams.length - 1;
        int slot = (int) (stream ^ stream >>> 32) & mask;
        while (next[slot] != 0 && streams[slot] != stream) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldStreams = streams;
        long[] oldNext = next;
        streams = new long[oldStreams.length * 2];
        next = new long[oldNext.length * 2];
        for (int i = 0; i < oldStreams.length; i++) {
            if (oldNext[i] != 0) {
                int slot = slot(oldStreams[i]);
                streams[slot] = oldStreams[i];
                next[slot] = oldNext[i];
            }
        }
    }
}
