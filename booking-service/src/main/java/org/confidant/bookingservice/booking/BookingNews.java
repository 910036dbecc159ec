package org.confidant.bookingservice.booking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.confidant.bookingservice.agenda.ClaimRef;
import org.confidant.platform.outbox.Message;

/** The messages a booking causes: news for its participants, and claims that nothing stands on any more. */
final class BookingNews {
    /** The lane that writes to clients. */
    static final String NOTICE = "notice";
    /** The lane that tidies agendas. */
    static final String AGENDA = "agenda";

    private BookingNews() {}

    /**
     * One message per participant.
     *
     * @param sealedLinks by participant number, a link's token sealed for its client; may be empty
     */
    static List<Message> told(String what, String id, Booking booking, Map<Integer, String> sealedLinks) {
        return booking.terms().participants().stream().map(participant -> {
            Map<String, Object> body = new HashMap<>();
            body.put("booking", id);
            body.put("branch", booking.terms().branch().value());
            body.put("client", participant.client());
            body.put("participant", participant.number());
            body.put("mode", booking.terms().mode().toString());
            body.put("start", booking.place().session().from().toString());
            body.put("end", booking.place().session().to().toString());
            booking.holdUntil().ifPresent(end -> body.put("holdUntil", end.toString()));
            String link = sealedLinks.get(participant.number());
            if (link != null) {
                body.put("link", link);
            }
            return new Message(NOTICE, "Booking" + what, body);
        }).toList();
    }

    /**
     * That news with the link by which its participant can complain, if there is one.
     *
     * @param sealed by participant number
     */
    static Message withComplaintLink(Message news, Map<Integer, String> sealed) {
        String link = sealed.get(participant(news));
        if (link == null) {
            return news;
        }
        Map<String, Object> body = new HashMap<>(news.body());
        body.put("complaintLink", link);
        return new Message(news.receiver(), news.type(), body);
    }

    /** The news that there is such a link, for who has had the survey already. */
    static List<Message> complaintLink(String id, Booking booking, int participant, String sealed) {
        return told("ComplaintLink", id, booking, Map.of()).stream().filter(news -> participant(news) == participant)
                .map(news -> withComplaintLink(news, Map.of(participant, sealed))).toList();
    }

    private static int participant(Message news) {
        return ((Number) news.body().getOrDefault("participant", 0)).intValue();
    }

    /** Claims that were replaced, to be pulled by id. */
    static List<Message> released(List<ClaimRef> claims) {
        return claims.isEmpty()
                ? List.of()
                : List.of(new Message(AGENDA, "ClaimsReplaced", Map.of("claims",
                        claims.stream().map(claim -> List.of(claim.agenda(), claim.id())).toList())));
    }

    /** Both. */
    static List<Message> toldAndReleased(String what, String id, Booking after, List<ClaimRef> replaced) {
        return Stream.concat(told(what, id, after, Map.of()).stream(), released(replaced).stream()).toList();
    }
}
