package org.confidant.staffservice.staff.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
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

    private final MongoCollection<Document> rolls;

    public MongoAdministratorRoll(MongoDatabase database) {
        rolls = database.getCollection("rolls");
    }

    @Override
    public Listed read() {
        Document roll = rolls.find(Filters.eq("_id", ID)).limit(1).first();
        return roll == null
                ? new Listed(0, Set.of())
                : new Listed(roll.getLong("version"), roll.getList("ids", String.class, List.of()).stream()
                        .map(StaffId::new).collect(Collectors.toSet()));
    }

    @Override
    public boolean write(Listed read, Set<StaffId> ids) {
        List<String> values = ids.stream().map(StaffId::value).sorted().toList();
        return read.version() == 0 ? inserted(values) : updated(read.version(), values);
    }

    private boolean inserted(List<String> ids) {
        try {
            rolls.insertOne(new Document("_id", ID).append("schema", 1).append("version", 1L).append("ids", ids));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean updated(long version, List<String> ids) {
        return rolls.updateOne(Filters.and(Filters.eq("_id", ID), Filters.eq("version", version)),
                Updates.combine(Updates.set("ids", ids), Updates.set("version", version + 1))).getMatchedCount() == 1;
    }
}
