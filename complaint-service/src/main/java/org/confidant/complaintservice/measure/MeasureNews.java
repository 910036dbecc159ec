package org.confidant.complaintservice.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.complaintservice.complaint.Reference;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.outbox.Message;
import org.springframework.stereotype.Component;

/** What the service that owns a measure must learn of it. */
@Component
final class MeasureNews {
    private final MeasureSeals seals;

    MeasureNews(MeasureSeals seals) {
        this.seals = seals;
    }

    /**
     * It is to be carried out.
     *
     * @param causes the codes of what the group found, for those who talk with the person or train them (C11)
     * @param link by which a client reads an apology; sealed until it is sent, as the reference is
     */
    Message ordered(String id, Measure measure, Reference reference, List<String> causes,
            Optional<LinkToken> link) {
        Map<String, Object> body = new HashMap<>(Map.of("measure", id, "complaint", measure.complaint(), "branch",
                measure.branch().value(), "kind", measure.treatment().kind().word()));
        switch (measure.treatment()) {
            case Treatment.Talk(var person) -> toStaff(person, causes, body);
            case Treatment.Training(var person, var course) -> {
                toStaff(person, causes, body);
                body.put("course", course);
            }
            case Treatment.Suspension(var person, var until) -> {
                toStaff(person, causes, body);
                body.put("until", until.toString());
            }
            case Treatment.Apology apology -> {
                toClient(id, measure, apology.client(), reference, body);
                link.ifPresent(token -> body.put("link", seals.told(measure.complaint(), id, "link", token.value())));
            }
            case Treatment.Compensation(var client, var money) -> {
                toClient(id, measure, client, reference, body);
                body.put("amount", Map.of("amount", money.amount(), "currency", money.currency().getCurrencyCode()));
            }
        }
        return new Message(measure.treatment().kind().receiver(), "MeasureOrdered", body);
    }

    private static void toStaff(StaffId person, List<String> causes, Map<String, Object> body) {
        body.put("person", person.value());
        body.put("causes", causes);
    }

    private void toClient(String id, Measure measure, ClientId client, Reference reference, Map<String, Object> body) {
        body.put("client", client.value());
        body.put("reference", seals.told(measure.complaint(), id, "reference", reference.toString()));
    }

    /** No new bookings of that practitioner until then; a time that is past lets them in again. */
    Message stopped(String id, InterimMeasure measure) {
        return new Message("booking-service", "BookingsStopped", Map.of("measure", id, "complaint",
                measure.complaint(), "branch", measure.branch().value(), "practitioner",
                measure.practitioner().value(), "until", measure.until().toString()));
    }
}
