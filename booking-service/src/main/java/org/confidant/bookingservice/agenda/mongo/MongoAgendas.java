package org.confidant.bookingservice.agenda.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.bookingservice.agenda.AgendaClaim;
import org.confidant.bookingservice.agenda.AgendaDay;
import org.confidant.bookingservice.agenda.Agendas;
import org.confidant.bookingservice.agenda.Claim;
import org.confidant.bookingservice.agenda.ClaimRef;

/** One document per resource and UTC day. Only placing waits for the majority: a pull that is lost is swept again. */
final class MongoAgendas implements Agendas {
    private static final BulkWriteOptions STOP_AT_THE_FIRST_FAILURE = new BulkWriteOptions().ordered(true);
    private static final BulkWriteOptions ALL = new BulkWriteOptions().ordered(false);

    private static final Document NOTHING = new Document();

    private final MongoCollection<Document> agendas;

    MongoAgendas(MongoDatabase database) {
        this.agendas = database.getCollection("agendas");
        agendas.createIndex(Indexes.ascending(AgendaDocuments.BY_DAY)); // read by SweepAgendas
    }

    @Override
    public int place(List<AgendaClaim> claims) {
        try {
            agendas.bulkWrite(claims.stream().map(MongoAgendas::placing).toList(), STOP_AT_THE_FIRST_FAILURE);
            return claims.size();
        } catch (MongoBulkWriteException e) {
            return refusedAt(e);
        }
    }

    /** Where something overlaps nothing matches, and the upsert runs into the agenda that is already there. */
    private static WriteModel<Document> placing(AgendaClaim wanted) {
        Bson free = and(eq("_id", wanted.agenda().id()),
                not(elemMatch(AgendaDocuments.CLAIMS, inTheWayOf(wanted.claim()))));
        return new UpdateOneModel<>(free,
                combine(push(AgendaDocuments.CLAIMS, AgendaDocuments.write(wanted.claim())),
                        set(AgendaDocuments.BY_DAY, AgendaDocuments.byDay(wanted.agenda()))),
                new UpdateOptions().upsert(true));
    }

    private static int refusedAt(MongoBulkWriteException failure) {
        List<BulkWriteError> errors = failure.getWriteErrors();
        if (failure.getWriteConcernError() != null || errors.isEmpty()
                || errors.getFirst().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw failure;
        }
        return errors.getFirst().getIndex();
    }

    private static Bson inTheWayOf(Claim claim) {
        return and(lt(AgendaDocuments.FROM, Date.from(claim.slot().to())),
                gt(AgendaDocuments.TO, Date.from(claim.slot().from())),
                ne(AgendaDocuments.BOOKING, claim.booking().id()));
    }

    @Override
    public Optional<AgendaClaim> overlapping(AgendaClaim wanted) {
        Claim mine = wanted.claim();
        return in(Set.of(wanted.agenda())).stream()
                .filter(other -> !other.claim().booking().equals(mine.booking())
                        && other.claim().slot().overlaps(mine.slot()))
                .findFirst();
    }

    @Override
    public void pull(List<ClaimRef> claims) {
        if (!claims.isEmpty()) {
            agendas.withWriteConcern(WriteConcern.W1).bulkWrite(claims.stream().map(MongoAgendas::pulling).toList(),
                    ALL);
        }
    }

    private static WriteModel<Document> pulling(ClaimRef claim) {
        return new UpdateOneModel<>(eq("_id", claim.agenda()),
                Updates.pull(AgendaDocuments.CLAIMS, new Document(AgendaDocuments.ID, claim.id())));
    }

    @Override
    public List<AgendaClaim> in(Set<AgendaDay> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        Map<String, Document> found = new HashMap<>();
        agendas.find(Filters.in("_id", days.stream().map(AgendaDay::id).toList()))
                .projection(Projections.include(AgendaDocuments.CLAIMS)).limit(days.size()).batchSize(days.size())
                .forEach(document -> found.put(document.getString("_id"), document));
        return days.stream().flatMap(day -> AgendaDocuments.read(day, found.getOrDefault(day.id(), NOTHING))).toList();
    }

    @Override
    public Page after(String place, int limit) {
        List<Document> documents = agendas.find(gt(AgendaDocuments.BY_DAY, place))
                .sort(Sorts.ascending(AgendaDocuments.BY_DAY)).limit(limit).batchSize(limit).into(new ArrayList<>());
        List<AgendaClaim> claims = documents.stream().flatMap(document -> AgendaDocuments
                .read(AgendaDay.parse(document.getString("_id")), document)).toList();
        return new Page(claims, documents.size() < limit
                ? Optional.empty()
                : Optional.of(documents.getLast().getString(AgendaDocuments.BY_DAY)));
    }
}
