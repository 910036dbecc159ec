package org.confidant.local.suite;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A database document that says whose data this is; nobody else's data is used or deleted. */
final class InstallationMark {
    private static final String DATABASE = "confidant_installation";
    private static final String PREFIX = "confidant_";

    private final String uri;
    private final String installation;

    InstallationMark(String uri, String installation) {
        this.uri = uri;
        this.installation = installation;
    }

    /** Marks a database without data; refuses one with data that does not carry this installation's mark. */
    void claim() {
        try (MongoClient client = MongoClients.create(uri)) {
            if (!ours(client)) {
                marks(client).insertOne(new Document("_id", installation));
            }
        } catch (MongoException e) {
            throw new SuiteRefused("The database does not answer: " + e.getMessage() + ".", e);
        }
    }

    /** Deletes what carries this installation's mark, the mark last, so that an interrupted deletion can go on. */
    void deleteData() {
        try (MongoClient client = MongoClients.create(uri)) {
            if (ours(client)) {
                databases(client).stream().filter(name -> !name.equals(DATABASE))
                        .forEach(name -> client.getDatabase(name).drop());
                client.getDatabase(DATABASE).drop();
            }
        } catch (MongoException e) {
            throw new SuiteRefused("The database does not answer: " + e.getMessage() + ".", e);
        }
    }

    /** Whether the database carries our mark; false only when it holds no data of anybody. */
    private boolean ours(MongoClient client) {
        List<Document> others = marks(client).find(Filters.ne("_id", installation)).limit(1).into(new ArrayList<>());
        if (!others.isEmpty()) {
            throw new SuiteRefused("This database belongs to another installation of Confidant (" + others.getFirst()
                    .get("_id") + "): name another server in CONFIDANT_MONGODB_URI.");
        }
        boolean marked = marks(client).find(Filters.eq("_id", installation)).first() != null;
        if (!marked && databases(client).stream().anyMatch(name -> !name.equals(DATABASE))) {
            throw new SuiteRefused("This database holds Confidant data without this installation's mark: name another"
                    + " server in CONFIDANT_MONGODB_URI.");
        }
        return marked;
    }

    private static MongoCollection<Document> marks(MongoClient client) {
        return client.getDatabase(DATABASE).getCollection("marks");
    }

    private static List<String> databases(MongoClient client) {
        return client.listDatabaseNames().into(new ArrayList<>()).stream().filter(name -> name.startsWith(PREFIX))
                .toList();
    }
}
