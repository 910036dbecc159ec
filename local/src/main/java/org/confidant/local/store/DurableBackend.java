package org.confidant.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands. One lock orders them all; what an answer tells is on the disk before it leaves.
 */
final class DurableBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);
    private static final int INTERNAL_ERROR = 1;
    private static final int OTHER_ERROR = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final LongAdder examined = new LongAdder();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private final StoreFile file;

    DurableBackend(StoreFile file) {
        this.file = file;
        file.namespaces().stream().map(namespace -> namespace.substring(0, namespace.indexOf('.'))).distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, getCursorRegistry(), file, examined);
    }

    /** How many documents queries have looked at. */
    long documentsExamined() {
        return examined.sum();
    }

    /** Completes when the file can no longer be written: the process should end and be started again. */
    CompletableFuture<Void> failure() {
        return failure;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        try {
            return super.handleMessage(message);
        } catch (MongoServerError e) {
            return error(e.getMessageWithoutErrorCode(), e.getCode(), e.getCodeName());
        } catch (MongoServerException e) {
            return error(e.getMessageWithoutErrorCode(), OTHER_ERROR, "UnknownError");
        } catch (RuntimeException e) {
            log.error("{} failed: {}", command, e.getClass().getName(), withoutMessage(e));
            return error(command + " failed in the embedded store", INTERNAL_ERROR, "InternalError");
        }
    }

    /** A message may hold personal data, a stack trace does not. */
    private static Throwable withoutMessage(RuntimeException e) {
        Throwable bare = new IllegalStateException(e.getClass().getName());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }

    private static Document error(String message, int code, String codeName) {
        return new Document("ok", 0.0).append("errmsg", message).append("code", code).append("codeName", codeName);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello") || name.equals("ismaster")) {
            return hello(super.handleCommand(channel, database, "ismaster", query));
        }
        Requests.check(name, query);
        if (name.equals("find") || name.equals("getmore")) {
            Batches.bound(query);
        }
        return locked(Requests.writes(name), () -> name.equals("listdatabases")
                ? databases()
                : super.handleCommand(channel, database, command, query));
    }

    private static Document hello(Document reply) {
        reply.put("isWritablePrimary", true);
        reply.put("helloOk", true);
        reply.put("readOnly", false);
        return reply;
    }

    private Document locked(boolean writes, Supplier<Document> work) {
        lock.lock();
        try {
            file.begin();
            return work.get();
        } finally {
            long ticket = file.end(writes);
            lock.unlock();
            flush(ticket);
        }
    }

    private void flush(long ticket) {
        try {
            file.flush(ticket, lock);
        } catch (MVStoreException e) {
            failure.completeExceptionally(e);
            throw e;
        }
    }

    private Document databases() {
        List<Document> databases = listDatabaseNames().stream().sorted().map(this::resolveDatabase)
                .filter(database -> !database.isEmpty())
                .map(database -> new Document("name", database.getDatabaseName())
                        .append("sizeOnDisk", 0L).append("empty", false))
                .toList();
        return new Document("databases", databases).append("totalSize", file.size()).append("ok", 1.0);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw Refused.command("queries in the old wire format");
    }

    @Override
    public void close() {
        lock.lock();
        try {
            super.close();
            file.close();
        } finally {
            lock.unlock();
        }
    }
}
