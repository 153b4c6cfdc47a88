package io.daicho.projection;

/**
 * Keys of rows written so far, as a Bloom filter (Bloom 1970): it may take a key for written that is not, which costs a
 * read, never the other way round. A megabyte keeps that below 1 in 50 up to a million keys.
 */
final class WrittenKeys {

    private static final int BITS = 1 << 23;
    private static final int PROBES = 5;

    private final long[] bits = new long[BITS / Long.SIZE];

    void add(String key) {
        long hash = hash(key);
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            bits[bit / Long.SIZE] |= 1L << bit;
        }
    }

    boolean mayContain(String key) {
        long hash = hash(key);
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            if ((bits[bit / Long.SIZE] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Two halves of one hash stand in for as many as are asked for (Kirsch, Mitzenmacher 2006). */
    private static int bit(long hash, int probe) {
        return ((int) hash + probe * (int) (hash >>> 32)) & BITS - 1;
    }

    /** FNV-1a over the key's characters, its bits then mixed as MurmurHash3 does. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
