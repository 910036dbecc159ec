package org.confidant.bookingservice.client.mongo;

import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.bookingservice.client.Client;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.Gender;
import org.confidant.bookingservice.client.Particulars;
import org.confidant.bookingservice.client.PartnerId;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.crypto.DocumentSeal;

/** A client's document: what says something of a person is sealed, field by field. */
final class SealedClient {
    static final String BRANCH = "branch";
    private static final String PARTNER = "partner";
    private static final String SHARED = "sharedPhone";

    private final DocumentSeal seal;

    SealedClient(DocumentSeal seal) {
        this.seal = seal;
    }

    Document write(Client client) {
        Particulars who = client.particulars();
        Document document = new Document(BRANCH, client.branch().value()).append(SHARED, client.sharedPhone());
        client.partner().ifPresent(partner -> document.append(PARTNER, partner.value()));
        put(document, "name", Optional.of(who.name()));
        put(document, "phone", who.phone());
        put(document, "email", who.email());
        put(document, "gender", Optional.of(who.gender().name()));
        put(document, "birthYear", Optional.of(Integer.toString(who.birthYear())));
        put(document, "language", who.language());
        put(document, "preferences", who.preferences());
        put(document, "wishes", Optional.of(Inside.wishes(who.wishes())));
        put(document, "interests", Optional.of(Inside.list(who.interests())));
        put(document, "guardians", Optional.of(Inside.guardians(who.guardians())));
        return document;
    }

    Client read(ClientId id, Document document) {
        Particulars who = new Particulars(required(document, "name"), get(document, "phone"), get(document, "email"),
                Gender.valueOf(required(document, "gender")), Integer.parseInt(required(document, "birthYear")),
                get(document, "language"), Inside.wishes(required(document, "wishes")),
                Inside.texts(required(document, "interests")),
                get(document, "preferences"),
                Inside.guardians(required(document, "guardians")));
        return new Client(id, new BranchId(document.getString(BRANCH)),
                Optional.ofNullable(document.getString(PARTNER)).map(PartnerId::new),
                who, document.getBoolean(SHARED, false));
    }

    private void put(Document document, String field, Optional<String> value) {
        value.ifPresent(text -> document.append(field, seal.seal(field, text)));
    }

    private Optional<String> get(Document document, String field) {
        return Optional.ofNullable(document.get(field, Binary.class)).map(sealed -> seal.open(field, sealed));
    }

    private String required(Document document, String field) {
        return get(document, field).orElseThrow(() -> new IllegalStateException("a client without " + field));
    }
}
