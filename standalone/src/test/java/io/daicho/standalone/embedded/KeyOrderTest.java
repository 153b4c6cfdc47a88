package io.daicho.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyOrderTest {

    private final KeyOrder order = KeyOrder.INSTANCE;

    @Test
    void numbersOfEqualValueAreOneKeyWhateverTheirType() {
        assertThat(order.compare(1, 1L)).isZero();
        assertThat(order.compare(1L, 1.0)).isZero();
        assertThat(order.compare(1.5, new Decimal128(new BigDecimal("1.5")))).isZero();
        assertThat(order.compare(0.0, -0.0)).isZero();
    }

    @Test
    void longsBeyondTheReachOfDoublesStayApart() {
        assertThat(order.compare(9_007_199_254_740_993L, 9_007_199_254_740_992L))
                .isPositive();
        assertThat(order.compare(9_007_199_254_740_993L, 9_007_199_254_740_992.0))
                .isPositive();
    }

    @Test
    void documentsThatDifferOnlyInsideAListAreTwoKeys() {
        Document first = new Document("a", List.of(1, 2));
        Document second = new Document("a", List.of(1, 3));

        assertThat(order.compare(first, second)).isNegative();
        assertThat(order.compare(second, first)).isPositive();
    }

    @Test
    void aPrefixComesBeforeWhatGoesOn() {
        assertThat(order.compare(List.of(1), List.of(1, 2))).isNegative();
        assertThat(order.compare(new Document("a", 1), new Document("a", 1).append("b", 1)))
                .isNegative();
    }

    @Test
    void missingIsNull() {
        assertThat(order.compare(Missing.getInstance(), null)).isZero();
        assertThat(order.compare(null, 0)).isNegative();
    }

    @Test
    void sortsAnyMixtureTheSameWayHoweverItWasShuffled() {
        List<Object> sorted = mixture();
        sorted.sort(order);
        for (int seed = 0; seed < 200; seed++) {
            List<Object> shuffled = new ArrayList<>(sorted);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(order);
            assertThat(shuffled).as("seed %d", seed).isEqualTo(sorted);
        }
    }

    private static List<Object> mixture() {
        return new ArrayList<>(List.of(
                Missing.getInstance(),
                -7,
                3L,
                3.25,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Long.MAX_VALUE,
                "",
                "a",
                "都",
                new Document(),
                new Document("a", 1),
                new Document("a", "1"),
                new Document("b", 0),
                List.of(),
                List.of(2, 1),
                new BinData(new byte[] {1}),
                new UUID(1, 2),
                new ObjectId(new byte[12]),
                false,
                true,
                Instant.ofEpochMilli(5)));
    }
}
