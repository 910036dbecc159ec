package org.confidant.archiveservice.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.StandIn;
import org.confidant.platform.testing.TestRealm;

/** A session with its people, told over HTTP as in real life. */
public record Served(RunningService service, TestRealm realm, StandIn told, String id, String branch,
        String practitioner, List<String> clients, Instant startedAt) {

    static Served start(RunningService service, TestRealm realm, StandIn told, String mode, String branch,
            String practitioner, List<String> clients) {
        Served served = new Served(service, realm, told, fresh("s"), branch, practitioner, clients,
                RunningService.CLOCK.instant());
        service.tell("staff-service:branches:" + branch, 1, "BranchKnown", """
                {"branch": "%s", "name": "Branch", "country": "CN", "zone": "Asia/Shanghai", "hours": []}"""
                .formatted(branch)).expect(204);
        service.tell(served.sender(), 1, "SessionStarted", served.started(mode)).expect(204);
        return served;
    }

    /** An id no other test uses. */
    public static String fresh(String kind) {
        return kind + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** The body of the message that told of its start. */
    public String started(String mode) {
        String participants = IntStream.range(0, clients.size())
                .mapToObj(index -> "{\"number\": %d, \"client\": \"%s\", \"recording\": false}".formatted(index + 1,
                        clients.get(index)))
                .collect(Collectors.joining(", "));
        return """
                {"session": "%s", "branch": "%s", "service": "chat", "channel": "phone", "mode": "%s", "practitioner": "%s",
                 "participants": [%s], "startedAt": "%s", "plannedEnd": "%s"}"""
                .formatted(id, branch, mode,
                        practitioner, participants, startedAt, startedAt.plus(Duration.ofMinutes(50)));
    }

    public String sender() {
        return "booking-service:bookings:" + id;
    }

    /** It ended now. */
    public Served end() {
        service.tell(sender(), 2, "SessionEnded", """
                {"session": "%s", "endedAt": "%s", "outcome": "completed"}""".formatted(id,
                RunningService.CLOCK.instant())).expect(204);
        return this;
    }

    /** The n-th summary that was told. */
    public RunningService.Answer summarise(long n, String text) {
        return service.tell("booking-service:summaries:" + id, n, "SummaryTold", """
                {"session": "%s", "at": "%s", "by": "%s", "text": "%s"}""".formatted(id,
                RunningService.CLOCK.instant(), practitioner, text));
    }

    /** It ended, and 48 hours later its record was sealed. */
    public Served sealed() {
        end();
        service.pass(Duration.ofHours(48));
        return this;
    }

    /** Who leads it. */
    public String token() {
        return realm.token(practitioner, Role.PRACTITIONER, branch);
    }

    /** Somebody else of its branch. */
    public String token(Role role) {
        return realm.token("someone-" + role.realmName(), role, branch);
    }

    /** Where that participant's link leads. */
    public String link(int participant) {
        Eventually.so(() -> minted(participant).isPresent());
        return "/links/" + minted(participant).orElseThrow().body().get("link");
    }

    private Optional<Envelope> minted(int participant) {
        return told.of(id).stream().filter(envelope -> envelope.type().equals("LinkMinted")
                && Integer.valueOf(participant).equals(envelope.body().get("participant"))).findFirst();
    }

    public RunningService.Answer say(String text, String... headers) {
        return service.post(token(), "/sessions/" + id + "/messages", "{\"text\": \"" + text + "\"}", headers);
    }

    public RunningService.Answer hear(int participant, String text, String... headers) {
        return service.post("", link(participant) + "/messages", "{\"text\": \"" + text + "\"}", headers);
    }
}
