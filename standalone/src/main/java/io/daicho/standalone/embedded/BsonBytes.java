package io.daicho.standalone.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Documents as BSON in a page: what the wire carries is what the file holds, and no Java class name is stored. */
final class BsonBytes {

    private static final int INITIAL_CAPACITY = 512;

    private BsonBytes() {}

    static void write(WriteBuffer target, Document document) {
        ByteBuf bytes = Unpooled.buffer(INITIAL_CAPACITY);
        BsonEncoder.encodeDocument(document, bytes);
        target.put(bytes.array(), bytes.arrayOffset(), bytes.readableBytes());
    }

    static Document read(ByteBuffer source) {
        ByteBuf bytes = Unpooled.wrappedBuffer(source.slice());
        Document document = BsonDecoder.decodeBson(bytes);
        source.position(source.position() + bytes.readerIndex());
        return document;
    }

    /** Roughly what a value takes in memory, in bytes; the store splits pages and sizes its cache by it. */
    static int memory(@Nullable Object value) {
        return switch (value) {
            case null -> 8;
            case String text -> 40 + text.length();
            case Map<?, ?> members -> {
                int sum = 64;
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    sum += 32 + memory(member.getKey()) + memory(member.getValue());
                }
                yield sum;
            }
            case Collection<?> values -> {
                int sum = 40;
                for (Object element : values) {
                    sum += 8 + memory(element);
                }
                yield sum;
            }
            case de.bwaldvogel.mongo.bson.BinData binary -> 32 + binary.getData().length;
            default -> 24;
        };
    }
}
