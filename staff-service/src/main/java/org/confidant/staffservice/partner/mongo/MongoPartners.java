package org.confidant.staffservice.partner.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Outbox;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.account.Bar;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.partner.Partner;
import org.confidant.staffservice.partner.PartnerId;
import org.confidant.staffservice.partner.Partners;
import org.springframework.stereotype.Component;

/** One document per partner. */
@Component
public final class MongoPartners implements Partners {
    private static final int UNTOLD_AT_ONCE = 100;

    private final StoredCollection<Partner> partners;

    public MongoPartners(MongoDatabase database, Relay relay, TechnicalClock technical) {
        partners = new StoredCollection<>(database, "partner", "branches", new PartnerMapping(), relay, technical);
    }

    @Override
    public Created<Partner> add(Partner partner, Command command) {
        return partners.create(partner.id().value(), partner, List.of(), command);
    }

    @Override
    public Optional<Stored<Partner>> find(PartnerId id, BranchScope scope) {
        return partners.byId(id.value(), scope);
    }

    @Override
    public Stored<Partner> change(PartnerId id, BranchScope scope, Command command,
            Function<Stored<Partner>, Change<Partner>> decision) {
        return partners.change(id.value(), scope, command, decision);
    }

    @Override
    public Optional<Stored<Partner>> write(Stored<Partner> read, Change<Partner> change, Command command) {
        partners.requireReady(read, command);
        return partners.write(read, change, command);
    }

    @Override
    public List<Stored<Partner>> untold(String receiver, BranchScope scope) {
        return partners.list(
                Filters.and(Filters.eq("open", true), Filters.exists(Outbox.LANES + "." + receiver, false)), scope,
                Indexes.ascending("_id"), UNTOLD_AT_ONCE);
    }

    @Override
    public boolean bookingKnows(PartnerId id, Duration atMost) {
        return partners.settled(id.value(), BookingLane.RECEIVER, atMost);
    }

    private static final class PartnerMapping implements Mapping<Partner> {
        @Override
        public Document write(Partner partner) {
            Document bar = new Document("changes", partner.bar().changes()).append("applied", partner.bar().applied());
            partner.bar().upTo().ifPresent(upTo -> bar.append("upTo", Date.from(upTo)));
            return new Document("name", partner.name())
                    .append("branches", partner.branches().stream().sorted().toList())
                    .append("suspended", partner.suspended()).append("open", partner.open()).append("bar", bar);
        }

        @Override
        public Partner read(Document document) {
            Document bar = document.get("bar", new Document());
            return new Partner(new PartnerId(document.getString("_id")), document.getString("name"),
                    new HashSet<>(document.getList("branches", String.class, List.of())),
                    document.getBoolean("suspended", false), document.getBoolean("open", false),
                    new Bar(Optional.ofNullable(bar.getDate("upTo")).map(Date::toInstant), bar.getInteger("changes", 0),
                            bar.getInteger("applied", 0)));
        }
    }
}
