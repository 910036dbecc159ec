package org.confidant.bookingservice.agenda.mongo;

import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.bookingservice.agenda.AgendaClaim;
import org.confidant.bookingservice.agenda.AgendaDay;
import org.confidant.bookingservice.agenda.BookingRef;
import org.confidant.bookingservice.agenda.Claim;
import org.confidant.platform.time.TimeSlot;

/** How an agenda stands in its document: {@code {_id, byDay, claims: [{id, booking, from, to, placed}]}}. */
final class AgendaDocuments {
    static final String CLAIMS = "claims";
    static final String BY_DAY = "byDay";
    static final String ID = "id";
    static final String BOOKING = "booking";
    static final String FROM = "from";
    static final String TO = "to";
    static final String PLACED = "placed";

    private AgendaDocuments() {}

    /** Sorts by day first, while the id starts with the resource. */
    static String byDay(AgendaDay agenda) {
        return agenda.day() + ":" + agenda.resource();
    }

    static Document write(Claim claim) {
        return new Document(ID, claim.id()).append(BOOKING, claim.booking().id())
                .append(FROM, Date.from(claim.slot().from())).append(TO, Date.from(claim.slot().to()))
                .append(PLACED, Date.from(claim.placed()));
    }

    static Stream<AgendaClaim> read(AgendaDay agenda, Document document) {
        return document.getList(CLAIMS, Document.class, List.of()).stream()
                .map(claim -> new AgendaClaim(agenda, read(claim)));
    }

    private static Claim read(Document claim) {
        return new Claim(claim.getString(ID), new BookingRef(claim.getString(BOOKING)),
                new TimeSlot(claim.getDate(FROM).toInstant(), claim.getDate(TO).toInstant()),
                claim.getDate(PLACED).toInstant());
    }
}
