package io.daicho.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.projection.RowChange;
import io.daicho.projection.RowChange.Begun;
import io.daicho.projection.RowChange.Ended;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowDigestTest {

    private static final byte[] NONCE = {1, 2, 3};
    private static final long LAST = 5_000;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheChangesDoesNotMatter(long seed) {
        List<RowChange> changes = changes(new Random(seed));
        var shuffled = new ArrayList<>(changes);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(digest(shuffled).hex()).isEqualTo(digest(changes).hex());
        assertThat(digest(shuffled).firstDifference(digest(changes))).isEmpty();
        assertThat(digest(changes).count()).isEqualTo(changes.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOneChangeMoreLessTwiceOrOtherwiseIsNoticedInItsPart(long seed) {
        var random = new Random(seed);
        List<RowChange> changes = changes(random);
        RowDigest whole = digest(changes);
        int place = random.nextInt(changes.size());
        RowChange one = changes.get(place);

        var less = new ArrayList<>(changes);
        less.remove(place);
        var twice = new ArrayList<>(changes);
        twice.add(one);
        var otherwise = new ArrayList<>(changes);
        otherwise.set(place, new Ended(one.key() + "x", one.position(), 1));

        for (List<RowChange> tampered : List.of(less, twice, otherwise)) {
            RowDigest digest = digest(tampered);
            assertThat(digest.hex()).isNotEqualTo(whole.hex());
            assertThat(digest.firstDifference(whole)).hasValue(whole.partOf(one.position()));
        }
    }

    /** Naive arithmetic on big integers, part by part. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theSumsAreThoseOfBigIntegersModulo2To256(long seed) throws Exception {
        List<RowChange> changes = changes(new Random(seed));
        BigInteger modulus = BigInteger.ONE.shiftLeft(256);
        var sums = new BigInteger[1024];
        var counts = new long[1024];
        Arrays.fill(sums, BigInteger.ZERO);
        for (RowChange change : changes) {
            int part = (int) ((change.position() - 1) * 1024 / LAST);
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(NONCE);
            byte[] hash = sha256.digest(RowDigest.text(change).getBytes(StandardCharsets.UTF_8));
            sums[part] = sums[part].add(littleLimbs(hash)).mod(modulus);
            counts[part]++;
        }
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        all.update(NONCE);
        all.update(bytes(LAST));
        for (int part = 0; part < 1024; part++) {
            all.update(bytes(counts[part]));
            for (int limb = 0; limb < 4; limb++) {
                all.update(bytes(sums[part].shiftRight(64 * limb).longValue()));
            }
        }

        assertThat(digest(changes).hex()).isEqualTo(HexFormat.of().formatHex(all.digest()));
    }

    private static BigInteger littleLimbs(byte[] hash) {
        return IntStream.range(0, 4)
                .mapToObj(limb ->
                        new BigInteger(1, Arrays.copyOfRange(hash, limb * 8, limb * 8 + 8)).shiftLeft(64 * limb))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static byte[] bytes(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    @Test
    void anotherNonceGivesAnotherDigestOfTheSame() {
        List<RowChange> changes = changes(new Random(1));
        var other = new RowDigest(new byte[] {1, 2, 4}, LAST);
        changes.forEach(other);

        assertThat(other.hex()).isNotEqualTo(digest(changes).hex());
    }

    @Test
    void theOrderOfARowsMembersDoesNotMatterWhatTheyHoldDoes() {
        Begun one = new Begun("k", 1, 0, List.of(), new LinkedHashMap<>(Map.of("a", 1)));
        var reversed = new LinkedHashMap<String, Object>();
        reversed.put("b", List.of("x"));
        reversed.put("a", 1);
        var straight = new LinkedHashMap<String, Object>();
        straight.put("a", 1L);
        straight.put("b", List.of("x"));

        assertThat(RowDigest.text(new Begun("k", 1, 0, List.of(), reversed)))
                .isEqualTo(RowDigest.text(new Begun("k", 1, 0, List.of(), straight)))
                .isNotEqualTo(RowDigest.text(one));
        assertThat(RowDigest.text(new Begun("k", 1, 0, List.of(), null))).isNotEqualTo(RowDigest.text(one));
        assertThat(RowDigest.text(new Begun("k", 1, 0, List.of(), Map.of("a", 1.5))))
                .contains("not JSON");
    }

    private static RowDigest digest(List<RowChange> changes) {
        var digest = new RowDigest(NONCE, LAST);
        changes.forEach(digest);
        return digest;
    }

    private static List<RowChange> changes(Random random) {
        var changes = new ArrayList<RowChange>();
        for (int i = 0; i < 400; i++) {
            long position = 1 + random.nextLong(LAST);
            changes.add(
                    random.nextBoolean()
                            ? new Begun("row/" + i, position, i, List.of(1L), Map.of("n", random.nextInt()))
                            : new Ended("row/" + i, position, i));
        }
        return changes;
    }
}
