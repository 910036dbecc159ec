package org.confidant.bookingservice.booking;

import java.util.Optional;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who arranged a booking under the first participant's key. */
@Component
public final class SealedContacts {
    private static final String FIELD = "contact";

    private final ClientSeals seals;
    private final JsonMapper json;

    SealedContacts(ClientSeals seals, JsonMapper json) {
        this.seals = seals;
        this.json = json;
    }

    String seal(String client, String booking, ContactDetails contact) {
        return seals.seal(new ClientId(client), booking, FIELD, json.writeValueAsString(contact));
    }

    /** Empty once the client's key is destroyed. */
    public Optional<ContactDetails> open(String client, String booking, Contact.SomebodyElse contact) {
        return seals.open(new ClientId(client), booking, FIELD, contact.sealed())
                .map(text -> json.readValue(text, ContactDetails.class));
    }
}
