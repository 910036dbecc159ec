package org.confidant.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** A database in the file: one map per collection, its indexes in memory. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private final StoreFile file;
    private final LongAdder examined;

    DurableDatabase(String name, CursorRegistry cursors, StoreFile file, LongAdder examined) {
        this.file = file;
        this.examined = examined;
        super(name, cursors);
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
            Oplog oplog) {
        return switch (command) {
            case "insert", "update", "delete" -> new Bulk(command, query)
                    .run(statement -> super.handleCommand(channel, command, statement, databases, oplog));
            case "aggregate" -> Pipeline.of(query).run(this, databases, oplog);
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new DurableCollection(this, name, options, cursorRegistry, file, examined);
    }

    private String namespace(String collection) {
        return getFullCollectionNamespace(collection);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        boolean onId = keys.size() == 1 && keys.getFirst().getKey().equals(IdIndex.FIELD);
        return onId
                ? new IdIndex(name, file.documents(namespace(collection)))
                : new SortedIndex(name, keys, true, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        return new SortedIndex(name, keys, false, sparse);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        file.drop(namespace(name));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        String prefix = namespace("");
        file.namespaces().stream().filter(namespace -> namespace.startsWith(prefix)).forEach(file::drop);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw Refused.command("renameCollection");
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }
}
