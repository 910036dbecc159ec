package org.confidant.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the filter, an index must not change the answer: the same data is asked with and without indexes. */
class IndexAgreementTest {

    private static final long SEED = 20261122;
    private static final int DOCUMENTS = 400;
    private static final int QUERIES = 3_000;
    private static final List<String> PATHS = List.of("a", "b", "c", "l.x", "l.y", "l", "_id");

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void every_filter_finds_the_same_with_and_without_indexes() {
        try (RunningStore running = new RunningStore(folder)) {
            MongoCollection<Document> indexed = running.collection("indexed");
            MongoCollection<Document> plain = running.collection("plain");
            indexed.createIndex(Indexes.ascending("a", "b"));
            indexed.createIndex(Indexes.ascending("b"), new IndexOptions().sparse(true));
            indexed.createIndex(Indexes.ascending("l.x", "a"));
            indexed.createIndex(Indexes.ascending("l.x", "l.y"), new IndexOptions().sparse(true));
            indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("c"), Indexes.descending("l")));
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < DOCUMENTS; i++) {
                documents.add(document(i));
            }
            indexed.insertMany(documents);
            plain.insertMany(documents);
            for (int i = 0; i < DOCUMENTS / 4; i++) {
                Document filter = new Document("_id", random.nextInt(DOCUMENTS));
                var change = Updates.set("a", value());
                indexed.updateOne(filter, change);
                plain.updateOne(filter, change);
            }

            int found = 0;
            for (int i = 0; i < QUERIES; i++) {
                Document filter = filter();
                Document sort = random.nextBoolean() ? new Document("a", sign()).append("_id", sign()) : new Document();
                List<Document> expected = plain.find(filter).sort(sort).into(new ArrayList<>());
                List<Document> actual = indexed.find(filter).sort(sort).into(new ArrayList<>());
                found += expected.size();
                if (sort.isEmpty()) {
                    assertThat(ids(actual)).as("%s", filter).isEqualTo(ids(expected));
                    assertThat(actual).as("%s", filter).hasSameSizeAs(expected);
                } else {
                    assertThat(actual).as("%s by %s", filter, sort).isEqualTo(expected);
                }
            }
            assertThat(found).isGreaterThan(QUERIES);
        }
    }

    private static Set<Object> ids(List<Document> documents) {
        Set<Object> ids = new HashSet<>();
        documents.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    private int sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    private Document document(int id) {
        Document document = new Document("_id", id);
        for (String field : List.of("a", "b", "c")) {
            if (random.nextInt(4) > 0) {
                document.append(field, random.nextInt(6) == 0 ? Arrays.asList(value(), value()) : value());
            }
        }
        return switch (random.nextInt(5)) {
            case 0 -> document;
            case 1 -> document.append("l", List.of());
            case 2 -> document.append("l", new Document("x", value()));
            default -> document.append("l",
                    List.of(new Document("x", value()).append("y", value()), new Document("y", value()),
                            new Document("x", value())).subList(0, 1 + random.nextInt(3)));
        };
    }

    private Object value() {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> (long) random.nextInt(4);
            case 2 -> random.nextInt(4) + 0.5;
            case 3 -> "s" + random.nextInt(4);
            case 4 -> Date.from(Instant.EPOCH.plusSeconds(random.nextInt(4)));
            case 5 -> random.nextBoolean();
            case 6 -> new ObjectId("00000000000000000000000" + random.nextInt(4));
            default -> random.nextInt(4);
        };
    }

    private Document filter() {
        Document filter = new Document();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String path = PATHS.get(random.nextInt(PATHS.size()));
            filter.append(path, path.equals("_id") ? id() : condition());
        }
        if (random.nextInt(8) == 0) {
            return new Document("$or", List.of(filter, new Document("a", condition())));
        }
        if (random.nextInt(8) == 0) {
            return new Document("$and", List.of(filter, new Document("b", condition())));
        }
        if (random.nextInt(6) == 0) {
            return filter.append("l",
                    new Document("$elemMatch", new Document("x", condition()).append("y", condition())));
        }
        return filter;
    }

    private Object id() {
        int id = random.nextInt(DOCUMENTS);
        return random.nextBoolean() ? id : new Document("$gte", id).append("$lt", id + 50);
    }

    private Object condition() {
        return switch (random.nextInt(8)) {
            case 0 -> new Document("$in", Arrays.asList(value(), value(), value()));
            case 1 -> new Document("$gt", value());
            case 2 -> new Document("$gte", value()).append("$lt", value());
            case 3 -> new Document("$lte", value());
            case 4 -> new Document("$ne", value());
            case 5 -> new Document("$exists", random.nextBoolean());
            case 6 -> new Document("$not", new Document("$gte", value()));
            default -> value();
        };
    }
}
