package org.confidant.archiveservice.opening.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.archiveservice.opening.ClientLink;
import org.confidant.archiveservice.opening.ClientLinks;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Links of clients, one document each. */
@Component
final class MongoClientLinks implements ClientLinks {
    private static final BranchScope BY_LINK = Everywhere.because("a link's branch is known only from its document");

    private final StoredCollection<ClientLink> links;

    MongoClientLinks(MongoDatabase database, Relay relay, TechnicalClock technical) {
        links = new StoredCollection<>(database, "links", "branch", new LinkMapping(), relay, technical);
        links.collection().createIndex(Indexes.ascending("hash")); // read by byHash
    }

    @Override
    public boolean keep(ClientLink link, Command command) {
        return links.create(command.id(), link, List.of(), command).repeated();
    }

    @Override
    public Optional<ClientLink> byHash(String hash) {
        return links.first(Filters.eq("hash", hash), BY_LINK).map(Stored::value);
    }

    /** A link as its document. */
    private static final class LinkMapping implements Mapping<ClientLink> {
        @Override
        public Document write(ClientLink link) {
            return new Document("hash", link.hash()).append("client", link.client().value())
                    .append("branch", link.branch().value()).append("issuedBy", link.issuedBy().value())
                    .append("issuedAt", Date.from(link.issuedAt())).append("identityCheck", link.identityCheck())
                    .append("expiresAt", Date.from(link.expiresAt()));
        }

        @Override
        public ClientLink read(Document document) {
            return new ClientLink(document.getString("hash"), new ClientId(document.getString("client")),
                    new BranchId(document.getString("branch")), new StaffId(document.getString("issuedBy")),
                    document.getDate("issuedAt").toInstant(), document.get("identityCheck", Binary.class),
                    document.getDate("expiresAt").toInstant());
        }
    }
}
