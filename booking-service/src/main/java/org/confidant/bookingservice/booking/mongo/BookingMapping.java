package org.confidant.bookingservice.booking.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.confidant.bookingservice.agenda.ClaimRef;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingState;
import org.confidant.bookingservice.booking.Channel;
import org.confidant.bookingservice.booking.Contact;
import org.confidant.bookingservice.booking.HistoryEntry;
import org.confidant.bookingservice.booking.Participant;
import org.confidant.bookingservice.booking.Place;
import org.confidant.bookingservice.booking.Session;
import org.confidant.bookingservice.booking.Terms;
import org.confidant.bookingservice.facility.EquipmentId;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.bookingservice.link.Link;
import org.confidant.bookingservice.link.LinkPurpose;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.offering.Topic;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.time.TimeSlot;

/** A booking as its document. */
final class BookingMapping implements Mapping<Booking> {
    @Override
    public Document write(Booking booking) {
        Terms terms = booking.terms();
        Place place = booking.place();
        Document document = new Document("branch", terms.branch().value()).append("state", booking.state().word())
                .append("offering", terms.offering().value()).append("mode", terms.mode().toString())
                .append("topic", terms.topic().toString()).append("channel", terms.channel().toString())
                .append("practitioner", place.practitioner().value())
                .append("equipment", place.equipment().stream().map(EquipmentId::value).toList())
                .append("start", Date.from(place.session().from())).append("end", Date.from(place.session().to()))
                .append("participants", terms.participants().stream().map(Participant::client).toList())
                .append("contact", contact(terms.contact())).append("requestedAt", Date.from(terms.requestedAt()))
                .append("offered", Date.from(terms.offered())).append("bookedAt", Date.from(terms.bookedAt()))
                .append("claims", booking.claims().stream()
                        .map(claim -> new Document("agenda", claim.agenda()).append("id", claim.id())).toList())
                .append("links", booking.links().stream().map(BookingMapping::link).toList())
                .append("history", booking.history().stream().map(BookingMapping::entry).toList());
        place.room().ifPresent(room -> document.append("room", room.value()));
        terms.partner().ifPresent(partner -> document.append("partner", partner));
        booking.holdUntil().ifPresent(end -> document.append("holdUntil", Date.from(end)));
        booking.confirmedAt().ifPresent(at -> document.append("confirmedAt", Date.from(at)));
        booking.session().map(SessionMapping::write)
                .ifPresent(session -> document.append(SessionMapping.FIELD, session));
        SessionMapping.openUntil(booking).ifPresent(end -> document.append(SessionMapping.OPEN_UNTIL, end));
        return document;
    }

    private static Document contact(Contact contact) {
        return switch (contact) {
            case Contact.Oneself(var number) -> new Document("participant", number);
            case Contact.ThroughPartner through -> new Document("partner", true);
            case Contact.SomebodyElse(var sealed) -> new Document("sealed", sealed);
        };
    }

    private static Document link(Link link) {
        return new Document("hash", link.hash()).append("participant", link.participant()).append("expiresAt",
                Date.from(link.expiresAt())).append("purpose", link.purpose().toString());
    }

    private static Link link(Document document) {
        return new Link(document.getString("hash"), document.getInteger("participant"), at(document, "expiresAt"),
                LinkPurpose.of(document.get("purpose", LinkPurpose.BOOKING.toString())).orElseThrow());
    }

    private static Document entry(HistoryEntry entry) {
        Document document = new Document("what", entry.what()).append("at", Date.from(entry.at())).append("by",
                entry.by());
        entry.before().ifPresent(slot -> document.append("from", Date.from(slot.from())).append("to",
                Date.from(slot.to())));
        return document;
    }

    @Override
    public Booking read(Document document) {
        List<String> clients = document.getList("participants", String.class);
        List<Participant> participants = IntStream.range(0, clients.size())
                .mapToObj(index -> new Participant(index + 1, clients.get(index))).toList();
        Terms terms = new Terms(new BranchId(document.getString("branch")),
                new OfferingId(document.getString("offering")), Mode.of(document.getString("mode")).orElseThrow(),
                Topic.of(document.getString("topic")).orElseThrow(),
                Channel.of(document.getString("channel")).orElseThrow(), participants,
                contact(document.get("contact", Document.class)),
                Optional.ofNullable(document.getString("partner")), at(document, "requestedAt"),
                at(document, "offered"), at(document, "bookedAt"));
        Place place = new Place(new TimeSlot(at(document, "start"), at(document, "end")),
                new StaffId(document.getString("practitioner")),
                Optional.ofNullable(document.getString("room")).map(RoomId::new),
                document.getList("equipment", String.class).stream().map(EquipmentId::new).toList());
        Optional<Session> session = Optional.ofNullable(document.get(SessionMapping.FIELD, Document.class))
                .map(SessionMapping::read);
        return new Booking(BookingState.of(document.getString("state")), terms, place, maybe(document, "holdUntil"),
                maybe(document, "confirmedAt"), claims(document),
                document.getList("links", Document.class).stream()
                        .map(BookingMapping::link).toList(),
                document.getList("history", Document.class).stream().map(BookingMapping::entry).toList(), session);
    }

    static List<ClaimRef> claims(Document document) {
        return document.getList("claims", Document.class, List.of()).stream()
                .map(claim -> new ClaimRef(claim.getString("agenda"), claim.getString("id"))).toList();
    }

    private static Contact contact(Document document) {
        if (document.containsKey("sealed")) {
            return new Contact.SomebodyElse(document.getString("sealed"));
        }
        return document.containsKey("participant")
                ? new Contact.Oneself(document.getInteger("participant"))
                : new Contact.ThroughPartner();
    }

    private static HistoryEntry entry(Document document) {
        return new HistoryEntry(document.getString("what"), at(document, "at"), document.getString("by"),
                maybe(document, "from").map(from -> new TimeSlot(from, at(document, "to"))));
    }

    private static Instant at(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static Optional<Instant> maybe(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
