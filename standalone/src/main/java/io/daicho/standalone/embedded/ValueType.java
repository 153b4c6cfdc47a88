package io.daicho.standalone.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Stores single values, such as the {@code _id} of a document; a missing one is stored as null. */
final class ValueType extends BasicDataType<Object> {

    static final ValueType INSTANCE = new ValueType();

    private static final String MEMBER = "v";

    private ValueType() {}

    @Override
    public int compare(Object a, Object b) {
        return KeyOrder.INSTANCE.compare(a, b);
    }

    @Override
    public int getMemory(Object value) {
        return BsonBytes.memory(value);
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        BsonBytes.write(buffer, new Document(MEMBER, value instanceof Missing ? null : value));
    }

    @Override
    public Object read(ByteBuffer buffer) {
        return Missing.ofNullable(BsonBytes.read(buffer).get(MEMBER));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
