package org.confidant.bookingservice.client.mongo;

import org.bson.Document;
import org.confidant.platform.store.Mapping;

/** Leaves the document sealed: its keyset is fetched apart, and for a whole list at once. */
final class AsItStands implements Mapping<Document> {
    @Override
    public Document write(Document state) {
        return state;
    }

    @Override
    public Document read(Document document) {
        return document;
    }
}
