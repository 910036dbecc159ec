package org.confidant.gateway.door;

import static org.confidant.gateway.door.Owner.ARCHIVE;
import static org.confidant.gateway.door.Owner.BOOKING;
import static org.confidant.gateway.door.Owner.COMPLAINT;
import static org.confidant.gateway.door.Owner.GATEWAY;
import static org.confidant.gateway.door.Owner.STAFF;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** The whole table of what can be asked from outside; what is not here is not forwarded. */
public final class Passages {
    private static final String REPLAY = "/messages/{id}/replay";
    private static final List<Passage> ALL = Stream
            .of(staff(), booking(), sessions(), archive(), complaints(), links(), own())
            .flatMap(List::stream)
            .toList();

    private Passages() {}

    public static List<Passage> all() {
        return ALL;
    }

    /** Every passage whose path this is, whatever its method. */
    static List<Passage> from(PathContainer path) {
        return ALL.stream().filter(passage -> passage.leadsFrom(path)).toList();
    }

    private static List<Passage> staff() {
        return together(List.of(to(STAFF, POST, "/branches", "/partners"),
                to(STAFF, PUT, "/branches/{id}/manager", "/calendars/{country}/{year}", "/partners/{id}"),
                to(STAFF, POST, "/staff", "/staff/{id}/clearance", "/staff/{id}/role-change", "/staff/{id}/departure",
                        "/staff/{id}/one-time-password"),
                to(STAFF, GET, "/staff", "/staff/{id}", "/audit/grants"),
                Stream.of(Passage.byLetter(STAFF, POST, REPLAY))));
    }

    private static List<Passage> booking() {
        return together(List.of(to(BOOKING, GET, "/branches", "/services", "/slots"),
                to(BOOKING, POST, "/services", "/rooms", "/equipment"),
                to(BOOKING, POST, "/clients", "/clients/search"), to(BOOKING, GET, "/clients/{id}"),
                to(BOOKING, PATCH, "/clients/{id}"), to(BOOKING, GET, "/notices"),
                to(BOOKING, POST, "/notices/{id}/resend"), to(BOOKING, GET, "/bookings", "/bookings/{id}"),
                to(BOOKING, POST, "/bookings", "/bookings/{id}/confirmation", "/bookings/{id}/cancellation",
                        "/bookings/{id}/move", "/bookings/{id}/check-in", "/bookings/{id}/no-show",
                        "/bookings/{id}/links"),
                to(BOOKING, GET, "/figures/waits", "/figures/no-shows", "/figures/sessions", "/figures/satisfaction"),
                Stream.of(Passage.byLetter(BOOKING, POST, REPLAY))));
    }

    private static List<Passage> sessions() {
        return together(List.of(to(BOOKING, GET, "/texts", "/texts/{id}"), to(BOOKING, POST, "/texts"),
                to(BOOKING, PUT, "/texts/{id}"), to(BOOKING, POST, "/texts/{id}/publication"),
                to(BOOKING, GET, "/bookings/{id}/preparation"), to(BOOKING, PUT, "/bookings/{id}/readiness"),
                to(BOOKING, POST, "/bookings/{id}/papers", "/bookings/{id}/signature", "/bookings/{id}/risk-acceptance",
                        "/bookings/{id}/session"),
                to(BOOKING, GET, "/sessions/{id}"), to(BOOKING, PUT, "/sessions/{id}/summary"),
                to(BOOKING, POST, "/sessions/{id}/stages", "/sessions/{id}/pause", "/sessions/{id}/resume",
                        "/sessions/{id}/end", "/sessions/{id}/correction"),
                to(BOOKING, GET, "/tasks"), to(BOOKING, POST, "/tasks/{id}/completion", "/tasks/{id}/assignment")));
    }

    private static List<Passage> archive() {
        return together(List.of(to(ARCHIVE, GET, "/sessions/{id}/messages", "/sessions/{id}/notes", "/records"),
                to(ARCHIVE, POST, "/sessions/{id}/messages", "/records/{id}/openings", "/records/{id}/amendments",
                        "/clients/{id}/links", "/openings/verification"),
                to(ARCHIVE, PUT, "/sessions/{id}/notes"), Stream.of(Passage.byLetter(ARCHIVE, POST, REPLAY))));
    }

    private static List<Passage> complaints() {
        return together(List.of(
                to(COMPLAINT, GET, "/complaints", "/complaints/{id}", "/complaints/{id}/clocks",
                        "/complaints/{id}/statement", "/complaints/{id}/measures", "/complaints/{id}/attachments",
                        "/complaints/{id}/attachments/{n}", "/figures/complaints"),
                to(COMPLAINT, POST, "/complaints", "/complaints/{id}/classification", "/complaints/{id}/policy",
                        "/complaints/{id}/attachments", "/complaints/{id}/interim-measure",
                        "/complaints/{id}/measures", "/complaints/{id}/measures/{measure}/approval",
                        "/complaints/{id}/investigation", "/complaints/{id}/statement", "/complaints/{id}/findings",
                        "/complaints/{id}/updates", "/complaints/{id}/questions", "/complaints/{id}/replies",
                        "/complaints/{id}/answer", "/complaints/{id}/answer/approval", "/complaints/{id}/satisfaction",
                        "/complaints/{id}/withdrawal",
                        "/sessions/{id}/complaint-links"),
                Stream.of(Passage.byLetter(COMPLAINT, POST, REPLAY)), measures()));
    }

    /** What is done about complaints lies with those who own it. */
    private static Stream<Passage> measures() {
        return Stream.of(to(STAFF, GET, "/trainings", "/talks"),
                to(STAFF, POST, "/trainings/{id}/completion", "/talks/{id}/completion"),
                to(BOOKING, GET, "/compensations"), to(BOOKING, POST, "/compensations/{id}/payment"))
                .flatMap(passages -> passages);
    }

    private static List<Passage> links() {
        return together(List.of(links(BOOKING, GET, "/links/{token}", "/links/{token}/slots"),
                links(BOOKING, POST, "/links/{token}/confirmation", "/links/{token}/cancellation",
                        "/links/{token}/move", "/links/{token}/consents", "/links/{token}/intake",
                        "/links/{token}/signature", "/links/{token}/feedback"),
                links(ARCHIVE, GET, "/links/{token}/messages", "/links/{token}/openings"),
                links(ARCHIVE, POST, "/links/{token}/messages"), links(COMPLAINT, GET, "/links/{token}"),
                links(COMPLAINT, POST, "/links/{token}/complaint", "/links/{token}/attachments", "/links/{token}/reply",
                        "/links/{token}/satisfaction", "/links/{token}/withdrawal")));
    }

    private static List<Passage> own() {
        return List.of(Passage.to(GATEWAY, GET, "/messages"), Passage.open(GATEWAY, GET, "/openapi"),
                Passage.open(GATEWAY, GET, "/openapi/{service}"));
    }

    private static Stream<Passage> to(Owner owner, HttpMethod method, String... templates) {
        return Stream.of(templates).map(template -> Passage.to(owner, method, template));
    }

    private static Stream<Passage> links(Owner owner, HttpMethod method, String... templates) {
        return Stream.of(templates).map(template -> Passage.openByLetter(owner, method, template));
    }

    private static List<Passage> together(List<Stream<Passage>> parts) {
        return parts.stream().flatMap(part -> part).toList();
    }
}
