package org.confidant.bookingservice.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.confidant.bookingservice.testing.RunningService.Answer;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.TestRealm;

/**
 * A booking in a branch of its own, whose service has an agreement, a questionnaire, a checklist and a consent notice.
 *
 * @param texts their ids in that order
 */
public record Appointment(RunningService service, TestRealm realm, Company company, String offering,
        String practitioner, List<String> clients, List<String> texts, String id) {
    private static final AtomicInteger PHONES = new AtomicInteger();

    /** One for so many clients, on Monday at 10:00, and everybody is there at 09:55. */
    static Appointment of(RunningService service, TestRealm realm, Company company, int participants, String mode) {
        String offering = company.offering();
        List<String> texts = List.of(publish(service, company, offering, "agreement", "What is said stays here.", ""),
                publish(service, company, offering, "intake", "Please tell us.", """
                        {"key": "situation", "wording": "What brings you?", "required": true},
                        {"key": "aim", "wording": "What should change?"}"""),
                publish(service, company, offering, "readiness", "Tick what is true.",
                        """
                                {"key": "room", "wording": "The room is private"}, {"key": "devices", "wording": "Devices work"}"""),
                publish(service, company, offering, "consent", "We keep what you tell us under your key.", ""));
        String practitioner = company.practitioner(offering);
        company.room();
        List<String> clients = IntStream.range(0, participants)
                .mapToObj(_ -> client(service, company)).toList();
        Answer booked = service.post(company.token(Role.RECEPTIONIST), "/bookings", """
                {"branch": "%s", "service": "%s", "start": "2026-05-11T10:00:00+08:00", "mode": "%s", "topic": "family",
                 "participants": [%s]}""".formatted(company.branch(), offering, mode, String.join(",",
                clients.stream().map(client -> "{\"client\": \"" + client + "\"}").toList())));
        assertThat(booked.status()).as("%s", booked.body()).isEqualTo(201);
        return new Appointment(service, realm, company, offering, practitioner, clients, texts, booked.text("id"));
    }

    /** A published text; its id. */
    public static String publish(RunningService service, Company company, String offering, String kind, String body,
            String items) {
        return publish(service, company, offering, kind, body, items, false);
    }

    /** @param renewal whether everybody must sign, answer or consent anew */
    public static String publish(RunningService service, Company company, String offering, String kind, String body,
            String items, boolean renewal) {
        String id = service.post(company.administrator(), "/texts", """
                {"kind": "%s", "service": "%s", "language": "en", "title": "A text", "body": "%s", "renewal": %s%s}"""
                .formatted(kind, offering, body, renewal, items.isEmpty() ? "" : ", \"items\": [" + items + "]"))
                .text("id");
        assertThat(service.post(company.administrator(), "/texts/" + id + "/publication", "").text("state"))
                .isEqualTo("Published");
        return id;
    }

    private static String client(RunningService service, Company company) {
        return service.post(company.token(Role.RECEPTIONIST), "/clients", """
                {"branch": "%s", "name": "Somebody", "phone": "139%08d", "birthYear": 1980, "language": "en"}"""
                .formatted(company.branch(), PHONES.incrementAndGet())).text("id");
    }

    public String agreement() {
        return texts.getFirst();
    }

    public String questionnaire() {
        return texts.get(1);
    }

    public String checklist() {
        return texts.get(2);
    }

    public String notice() {
        return texts.get(3);
    }

    public String desk() {
        return company.token(Role.RECEPTIONIST);
    }

    public String manager() {
        return company.token(Role.BRANCH_MANAGER);
    }

    /** The practitioner whose booking it is. */
    public String serving() {
        return realm.token(practitioner, Role.PRACTITIONER, company.branch());
    }

    public String headOffice() {
        return realm.token("head", Role.HEAD_OFFICE);
    }

    /** A link's token for a participant. */
    public String link(int participant, String purpose) {
        Answer issued = service.post(desk(), path("/links"), """
                {"participant": %d, "purpose": "%s"}""".formatted(participant, purpose));
        assertThat(issued.status()).as("%s", issued.body()).isEqualTo(201);
        return issued.text("url").substring(issued.text("url").lastIndexOf('/') + 1);
    }

    public String path(String below) {
        return "/bookings/" + id + below;
    }

    public String session(String below) {
        return "/sessions/" + id + below;
    }

    /** That participant consents, answers and signs. */
    public void papers(int participant) {
        String token = link(participant, "booking");
        consent(token, "sensitive-data", true);
        ok(service.post("", "/links/" + token + "/intake", """
                {"text": "%s", "answers": {"situation": "We argue about money."}, "name": "Li Na"}"""
                .formatted(questionnaire())));
        ok(service.post("", "/links/" + token + "/signature", """
                {"text": "%s", "name": "Li Na"}""".formatted(agreement())));
    }

    /** That link's holder gives a consent or takes it back. */
    public Answer consent(String token, String purpose, boolean given) {
        return ok(service.post("", "/links/" + token + "/consents", """
                {"purpose": "%s", "given": %s, "text": "%s", "name": "Li Na"}""".formatted(purpose, given, notice())));
    }

    /** The practitioner signs and finds everything as it should be. */
    public void practitionerReady() {
        ok(service.post(serving(), path("/signature"), "{\"name\": \"He Ping\"}"));
        ok(check("{\"room\": true, \"devices\": true}"));
    }

    public Answer check(String results) {
        return service.send(serving(), "PUT", path("/readiness"), """
                {"text": "%s", "results": %s}""".formatted(checklist(), results));
    }

    public void checkIn() {
        ok(service.post(desk(), path("/check-in"), ""));
    }

    public Answer start() {
        return service.post(serving(), path("/session"), "");
    }

    /** Everything up to a running session. */
    public Appointment started() {
        for (int participant = 1; participant <= clients.size(); participant++) {
            papers(participant);
        }
        practitionerReady();
        checkIn();
        assertThat(start().status()).isEqualTo(201);
        return this;
    }

    public Answer end() {
        return ok(service.post(serving(), session("/end"), "{\"outcome\": \"completed\"}"));
    }

    /** Fails unless it worked. */
    public static Answer ok(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer;
    }

    /** A name for something that only happens once. */
    public static String key() {
        return UUID.randomUUID().toString();
    }
}
