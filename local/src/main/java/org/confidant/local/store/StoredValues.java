package org.confidant.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** How ids and documents lie in the file: as BSON, an id in a document of one field. */
final class StoredValues {

    static final BasicDataType<Document> DOCUMENTS = new DocumentType();
    static final BasicDataType<Object> IDS = new IdType();

    private static final String FIELD = "id";

    private StoredValues() {}

    private static void encode(WriteBuffer out, Document document) {
        ByteBuf bytes = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, bytes);
        out.put(bytes.nioBuffer());
    }

    private static Document decode(ByteBuffer in) {
        int length = Integer.reverseBytes(in.getInt(in.position()));
        Document document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(in.slice(in.position(), length)));
        in.position(in.position() + length);
        return document;
    }

    /** A guess in bytes; the file's page cache needs an order of magnitude, not a sum. */
    private static int weight(@Nullable Object value) {
        return switch (value) {
            case String string -> 40 + string.length();
            case Document document -> document.values().stream().mapToInt(v -> 80 + weight(v)).sum() + 100;
            case Iterable<?> list -> {
                int sum = 60;
                for (Object element : list) {
                    sum += 8 + weight(element);
                }
                yield sum;
            }
            case null, default -> 24;
        };
    }

    private static final class DocumentType extends BasicDataType<Document> {

        @Override
        public int getMemory(Document document) {
            return weight(document);
        }

        @Override
        public void write(WriteBuffer out, Document document) {
            encode(out, document);
        }

        @Override
        public Document read(ByteBuffer in) {
            return decode(in);
        }

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }
    }

    private static final class IdType extends BasicDataType<Object> {

        @Override
        public int compare(Object a, Object b) {
            return ValueOrder.INSTANCE.compare(a, b);
        }

        @Override
        public int getMemory(Object id) {
            return weight(id);
        }

        @Override
        public void write(WriteBuffer out, Object id) {
            encode(out, new Document(FIELD, id instanceof Missing ? null : id));
        }

        @Override
        public Object read(ByteBuffer in) {
            return Missing.ofNullable(decode(in).get(FIELD));
        }

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }
    }
}
