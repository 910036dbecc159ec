package org.confidant.complaintservice.complaint.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.complaintservice.complaint.Course;
import org.confidant.complaintservice.complaint.Tallies;
import org.confidant.complaintservice.complaint.Tally;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Scopes;
import org.confidant.platform.time.TimeSlot;
import org.springframework.stereotype.Component;

/** Counts complaints by their own documents, without reading their words. */
@Component
final class MongoTallies implements Tallies {
    private static final int BATCH = 500;

    private final MongoCollection<Document> complaints;

    MongoTallies(MongoDatabase database) {
        complaints = database.getCollection(MongoComplaints.COLLECTION);
        complaints.createIndex(Indexes.ascending(ComplaintMapping.SESSION, "_id")); // read by eachAbout
        complaints.createIndex(Indexes.ascending(ComplaintMapping.FILED, "_id")); // read by eachFiled
    }

    @Override
    public void eachAbout(Collection<String> sessions, BranchScope scope, Consumer<Tally> reader) {
        if (!sessions.isEmpty()) {
            each(ComplaintMapping.SESSION, Filters.in(ComplaintMapping.SESSION, sessions), ComplaintMapping.COUNTED,
                    scope,
                    document -> reader.accept(ComplaintMapping.tally(document)));
        }
    }

    @Override
    public void eachFiled(TimeSlot stretch, BranchScope scope, BiConsumer<Tally, Course> reader) {
        each(ComplaintMapping.FILED, Filters.and(Filters.gte(ComplaintMapping.FILED, Date.from(stretch.from())),
                Filters.lt(ComplaintMapping.FILED, Date.from(stretch.to()))), ComplaintMapping.TIMED, scope,
                document -> reader.accept(ComplaintMapping.tally(document), ComplaintMapping.course(document)));
    }

    private void each(String order, Bson filter, List<String> fields, BranchScope scope,
            Consumer<Document> reader) {
        Bson wanted = Filters.and(filter, Scopes.within(scope, ComplaintMapping.BRANCH));
        Bson unread = wanted;
        while (true) {
            List<Document> batch = complaints.find(unread).projection(Projections.include(fields))
                    .sort(Sorts.ascending(order, "_id")).limit(BATCH).batchSize(BATCH).into(new ArrayList<>());
            batch.forEach(reader);
            if (batch.size() < BATCH) {
                return;
            }
            Document last = batch.getLast();
            unread = Filters.and(wanted, Filters.or(Filters.gt(order, last.get(order)),
                    Filters.and(Filters.eq(order, last.get(order)), Filters.gt("_id", last.get("_id")))));
        }
    }
}
