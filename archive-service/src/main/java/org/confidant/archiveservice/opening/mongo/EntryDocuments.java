package org.confidant.archiveservice.opening.mongo;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.archiveservice.opening.ChainId;
import org.confidant.archiveservice.opening.ChainName;
import org.confidant.archiveservice.opening.Entry;
import org.confidant.archiveservice.opening.Opening;
import org.confidant.archiveservice.opening.Outcome;

/** How an entry stands in its document. */
final class EntryDocuments {
    static final String BRANCH = "branch";
    static final String N = "n";
    static final String OPENING = "opening";
    static final String CLIENTS = "clients";

    private EntryDocuments() {}

    static Document write(Entry entry) {
        Opening opening = entry.opening();
        Document document = new Document("_id", entry.chain().branch() + ":" + entry.n()).append("schema", 1)
                .append(BRANCH, entry.chain().branch()).append(N, entry.n()).append(OPENING, opening.id())
                .append("mark", opening.mark()).append("request", opening.request())
                .append("at", Date.from(opening.at())).append("by", opening.by()).append("role", opening.role())
                .append("outcome", opening.outcome().word()).append("session", opening.session())
                .append(CLIENTS, opening.clients()).append("previous", entry.previous())
                .append("head", entry.head());
        opening.reason().ifPresent(reason -> document.append("reason", reason));
        opening.grant().ifPresent(grant -> document.append("grant", grant));
        return document;
    }

    static Entry read(ChainName name, Document document) {
        Opening opening = new Opening(document.getString(OPENING), document.getString("mark"),
                document.getString("request"), document.getDate("at").toInstant(), document.getString("by"),
                document.getString("role"), Outcome.of(document.getString("outcome")), document.getString("session"),
                document.getList(CLIENTS, String.class), Optional.ofNullable(document.get("reason", Binary.class)),
                Optional.ofNullable(document.getString("grant")));
        return new Entry(new ChainId(name, document.getString(BRANCH)), document.getLong(N), opening,
                document.getString("previous"), document.getString("head"));
    }
}
