package io.daicho.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;
import org.junit.jupiter.api.Test;

class StoredTypesTest {

    @Test
    void aDocumentComesBackAsItWas() {
        Document document = new Document("_id", 4711L)
                .append("title", "多言語対応の推進")
                .append("at", Instant.ofEpochMilli(1_669_852_800_123L))
                .append("leaf", new BinData(new byte[] {0, -1, 127}))
                .append("counts", List.of(1, 2.5, true))
                .append("nothing", null)
                .append("inner", new Document("key", new UUID(3, 4)));

        assertThat(written(DocumentType.INSTANCE, document)).isEqualTo(document);
    }

    @Test
    void oneAfterTheOtherInABufferIsReadOneAfterTheOther() {
        WriteBuffer buffer = new WriteBuffer();
        DocumentType.INSTANCE.write(buffer, new Document("n", 1));
        DocumentType.INSTANCE.write(buffer, new Document("n", 2).append("more", "x"));
        ByteBuffer bytes = buffer.getBuffer().flip();

        assertThat(DocumentType.INSTANCE.read(bytes)).isEqualTo(new Document("n", 1));
        assertThat(DocumentType.INSTANCE.read(bytes)).isEqualTo(new Document("n", 2).append("more", "x"));
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void aKeyComesBackEqualAlsoWithNothingInIt() {
        KeyValue key = new KeyValue(Arrays.asList("stream", 17.0, null));

        assertThat(written(KeyValueType.INSTANCE, key)).isEqualTo(key);
    }

    @Test
    void aMissingIdComesBackAsMissing() {
        assertThat(written(ValueType.INSTANCE, Missing.getInstance())).isSameAs(Missing.getInstance());
    }

    @Test
    void keysAreOrderedMemberByMember() {
        KeyValue first = new KeyValue("a", 2.0);
        KeyValue second = new KeyValue("a", 10.0);

        assertThat(KeyValueType.INSTANCE.compare(first, second)).isNegative();
        assertThat(KeyValueType.INSTANCE.compare(first, new KeyValue("a", 2.0))).isZero();
        assertThat(KeyValueType.INSTANCE.compare(first, new KeyValue("a"))).isPositive();
    }

    private static <T> T written(DataType<T> type, T value) {
        WriteBuffer buffer = new WriteBuffer();
        type.write(buffer, value);
        return type.read(buffer.getBuffer().flip());
    }
}
