package org.confidant.staffservice.staff.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.confidant.staffservice.staff.AdministratorRoll;
import org.confidant.staffservice.staff.StaffId;
import org.springframework.stereotype.Component;

/** The roll is one document. */
@Component
public final class MongoAdministratorRoll implements AdministratorRoll {
    private static final String ID = "administrators";
    private static final String VERSION = "version";
    private static final String CERTAIN = "ids";
    private static final String LEAVING = "leaving";
    private static final String PERSON = "id";

    private final MongoCollection<Document> rolls;

    public MongoAdministratorRoll(MongoDatabase database) {
        rolls = database.getCollection("rolls");
    }

    @Override
    public Listed read() {
        Document roll = rolls.find(Filters.eq("_id", ID)).limit(1).first();
        return roll == null
                ? new Listed(0, Set.of(), Map.of())
                : new Listed(roll.getLong(VERSION), roll.getList(CERTAIN, String.class, List.of()).stream()
                        .map(StaffId::new).collect(Collectors.toSet()),
                        roll.getList(LEAVING, Document.class, List.of()).stream().collect(Collectors.toMap(
                                one -> new StaffId(one.getString(PERSON)), one -> one.getLong(VERSION))));
    }

    @Override
    public boolean write(Listed changed) {
        List<String> certain = changed.certain().stream().map(StaffId::value).sorted().toList();
        List<Document> leaving = changed.leaving().entrySet().stream()
                .map(one -> new Document(PERSON, one.getKey().value()).append(VERSION, one.getValue())).toList();
        return changed.version() == 0 ? inserted(certain, leaving) : updated(changed.version(), certain, leaving);
    }

    private boolean inserted(List<String> certain, List<Document> leaving) {
        try {
            rolls.insertOne(new Document("_id", ID).append("schema", 1).append(VERSION, 1L).append(CERTAIN, certain)
                    .append(LEAVING, leaving));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean updated(long version, List<String> certain, List<Document> leaving) {
        return rolls.updateOne(Filters.and(Filters.eq("_id", ID), Filters.eq(VERSION, version)),
                Updates.combine(Updates.set(CERTAIN, certain), Updates.set(LEAVING, leaving),
                        Updates.set(VERSION, version + 1)))
                .getMatchedCount() == 1;
    }
}
