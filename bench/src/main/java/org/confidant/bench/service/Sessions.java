package org.confidant.bench.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.confidant.bench.http.Wire;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Ids;

/** Lets sessions happen at archive-service as in real life: told by booking-service, written by those who take part. */
public final class Sessions {
    private final Wire wire;
    private final Realm realm;
    private final BookingStandIn booking;
    private final Inbox inbox;

    public Sessions(Wire wire, Realm realm, BookingStandIn booking) {
        this.wire = wire;
        this.realm = realm;
        this.booking = booking;
        this.inbox = new Inbox(wire, realm);
    }

    public void branch(String id) {
        inbox.tell("staff-service:branch:" + id, 1, "BranchKnown", """
                {"branch": "%s", "name": "Branch %s", "country": "CN", "zone": "Asia/Shanghai", "hours": []}"""
                .formatted(id, id));
    }

    /** A remote session that began a moment ago. */
    public Chat start(String branch, String practitioner) {
        String session = Ids.random();
        String client = Ids.random();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        inbox.tell("booking-service:bookings:" + session, 1, "SessionStarted", """
                {"session": "%s", "branch": "%s", "service": "chat", "channel": "web", "mode": "remote",
                 "practitioner": "%s", "participants": [{"number": 1, "client": "%s", "recording": false}],
                 "startedAt": "%s", "plannedEnd": "%s"}"""
                .formatted(session, branch, practitioner, client, now, now.plus(50, ChronoUnit.MINUTES)));
        return new Chat(session, branch, practitioner, client, booking.link(session));
    }

    /** It ended; notes were written and a summary told. */
    public void finish(Chat chat) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        inbox.tell("booking-service:bookings:" + chat.session(), 2, "SessionEnded", """
                {"session": "%s", "endedAt": "%s", "outcome": "completed"}""".formatted(chat.session(), now));
        inbox.tell("booking-service:summaries:" + chat.session(), 1, "SummaryTold", """
                {"session": "%s", "at": "%s", "by": "%s", "text": "Sleep better; tell him in May."}"""
                .formatted(chat.session(), now, chat.practitioner()));
        wire.send("PUT", "/sessions/" + chat.session() + "/notes", "Authorization: Bearer " + practitioner(chat)
                + "\r\n", "{\"text\": \"Calmer than last week. Afraid of the talk in May.\"}").expect(200);
    }

    /** A fresh token for who leads that session; tokens live five minutes. */
    public String practitioner(Chat chat) {
        return realm.token(chat.practitioner(), Role.PRACTITIONER, chat.branch());
    }
}
