package org.confidant.complaintservice.measure.mongo;

import static org.confidant.complaintservice.measure.mongo.MeasureMapping.BRANCH;
import static org.confidant.complaintservice.measure.mongo.MeasureMapping.COMPLAINT;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.complaintservice.measure.Booked;
import org.confidant.complaintservice.measure.InterimMeasure;
import org.confidant.complaintservice.measure.InterimMeasures;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Interim measures, one document for each complaint and practitioner. */
@Component
final class MongoInterimMeasures implements InterimMeasures {
    private static final String UNTIL = "until";
    private static final String PRACTITIONER = "practitioner";
    private static final int LISTED = 200;
    private static final int LIVE_AT_ONCE = 100;

    private final StoredCollection<InterimMeasure> interims;

    MongoInterimMeasures(MongoDatabase database, Relay relay, TechnicalClock technical) {
        interims = new StoredCollection<>(database, "interim-measures", BRANCH, new InterimMapping(), relay,
                technical);
        interims.collection().createIndex(Indexes.ascending(COMPLAINT, PRACTITIONER)); // read by of
        interims.collection().createIndex(Indexes.ascending(UNTIL, "_id")); // read by live
    }

    @Override
    public Optional<Stored<InterimMeasure>> byId(String id, BranchScope scope) {
        return interims.byId(id, scope);
    }

    @Override
    public Optional<Stored<InterimMeasure>> make(String id, InterimMeasure measure, List<Message> messages,
            Command command) {
        return interims.bear(id, 0, measure, messages, command);
    }

    @Override
    public Stored<InterimMeasure> madeBefore(String id, Command command) {
        return interims.createdBefore(id, command).orElseThrow(Refusal::notFound);
    }

    @Override
    public Optional<Stored<InterimMeasure>> renewedBefore(String complaint, Command command, BranchScope scope) {
        return of(complaint, scope).stream().filter(one -> interims.tookEffect(one, command)).findFirst();
    }

    @Override
    public Stored<InterimMeasure> change(String id, BranchScope scope, Command command, Decision decision) {
        return interims.change(id, scope, command, decision::decide);
    }

    @Override
    public List<Stored<InterimMeasure>> of(String complaint, BranchScope scope) {
        return interims.list(Filters.eq(COMPLAINT, complaint), scope, Sorts.ascending(PRACTITIONER), LISTED);
    }

    @Override
    public List<Stored<InterimMeasure>> live(Instant now, Optional<Stored<InterimMeasure>> behind,
            BranchScope scope) {
        Bson wanted = behind.map(last -> {
            Date end = Date.from(last.value().until());
            return Filters.or(Filters.gt(UNTIL, end), Filters.and(Filters.eq(UNTIL, end),
                    Filters.gt("_id", last.id())));
        }).orElseGet(() -> Filters.gt(UNTIL, Date.from(now)));
        return interims.list(wanted, scope, Sorts.ascending(UNTIL, "_id"), LIVE_AT_ONCE);
    }

    /** An interim measure as its document. */
    private static final class InterimMapping implements Mapping<InterimMeasure> {
        @Override
        public Document write(InterimMeasure measure) {
            Document document = new Document(COMPLAINT, measure.complaint()).append(BRANCH, measure.branch().value())
                    .append(PRACTITIONER, measure.practitioner().value()).append(UNTIL, Date.from(measure.until()))
                    .append("proposal", MeasureMapping.write(measure.proposal())).append("first", measure.first())
                    .append("heard", measure.heard());
            measure.known().ifPresent(known -> document.append("known", new Document("at", Date.from(known.at()))
                    .append(UNTIL, Date.from(known.until())).append("bookings", known.bookings().stream()
                            .map(one -> new Document("booking", one.booking()).append("start", Date.from(one.start()))
                                    .append("end", Date.from(one.end())))
                            .toList())));
            return document;
        }

        @Override
        public InterimMeasure read(Document document) {
            return new InterimMeasure(document.getString(COMPLAINT), new BranchId(document.getString(BRANCH)),
                    new StaffId(document.getString(PRACTITIONER)), document.getDate(UNTIL).toInstant(),
                    MeasureMapping.proposal(document), document.getString("first"),
                    Optional.ofNullable(document.get("known", Document.class)).map(InterimMapping::known),
                    document.getLong("heard"));
        }

        private static InterimMeasure.Known known(Document known) {
            return new InterimMeasure.Known(known.getDate("at").toInstant(), known.getDate(UNTIL).toInstant(),
                    known.getList("bookings", Document.class).stream()
                            .map(one -> new Booked(one.getString("booking"), one.getDate("start").toInstant(),
                                    one.getDate("end").toInstant()))
                            .toList());
        }
    }
}
