package org.confidant.journeys;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A branch of its own in Shanghai's time, open till ten at night, with its people, two services and their texts. */
final class Office {
    static final Duration SOON = Duration.ofSeconds(20);
    private static final String HOURS = """
            [{"day":"MONDAY","from":"09:00","to":"22:00"},{"day":"TUESDAY","from":"09:00","to":"22:00"}]""";

    private final Company company;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    final String branch;
    final String counselling;
    final String chat;
    final String practitionerId;

    private Office(Company company) {
        this.company = company;
        branch = administrator().post("/branches", """
                {"name":"Suzhou %s","country":"CN","zone":"Asia/Shanghai","businessHours":%s}""".formatted(run, HOURS))
                .expect(201).id();
        counselling = service("Talks " + run, "PT50M", "quiet-room");
        chat = service("Night chat " + run, "PT30M", "");
        Answer boss = administrator().post("/staff", staff("manager", "branch-manager", "")).expect(201);
        signIn("manager", boss);
        administrator().put("/branches/" + branch + "/manager", "{\"manager\":\"" + boss.id() + "\"}").expect(200);
        signIn("desk", manager().post("/staff", staff("desk", "receptionist", "")));
        String serves = """
                ,"services":["%s","%s"],"languages":["en","zh-CN"],"weeklyHours":%s""".formatted(counselling, chat,
                HOURS);
        Answer admitted = manager().post("/staff", staff("practitioner", "practitioner", serves));
        practitionerId = admitted.id();
        signIn("practitioner", admitted);
        signIn("colleague", manager().post("/staff", staff("colleague", "practitioner", serves)));
        manager().post("/rooms", """
                {"branch":"%s","name":"Willow","kind":"quiet-room","seats":4}""".formatted(branch)).expect(201);
        manager()
                .post("/staff/" + practitionerId + "/clearance",
                        "{\"examDate\":\"2026-03-01\",\"evidence\":\"File 7\"}")
                .expect(200);
    }

    static Office open(Company company) {
        return new Office(company);
    }

    private String service(String name, String length, String room) {
        return administrator().post("/services", """
                {"name":"%s","length":"%s","bufferAfter":"PT10M","modes":["on-site","remote"],"rooms":[%s]}"""
                .formatted(name, length, room.isEmpty() ? "" : "\"" + room + "\"")).expect(201).id();
    }

    private void signIn(String name, Answer admitted) {
        company.signIn(email(name), admitted.expect(201).text("oneTimePassword"));
    }

    private String staff(String name, String role, String more) {
        return """
                {"name":"Office %s","email":"%s","gender":"female","roles":["%s"],"branches":["%s"]%s}"""
                .formatted(name, email(name), role, branch, more);
    }

    Person administrator() {
        return company.person("administrator");
    }

    Person manager() {
        return company.person(email("manager"));
    }

    Person desk() {
        return company.person(email("desk"));
    }

    Person practitioner() {
        return company.person(email("practitioner"));
    }

    /** Another practitioner of the same branch. */
    Person colleague() {
        return company.person(email("colleague"));
    }

    Person nobody() {
        return company.holder("");
    }

    String email(String name) {
        return name + "." + run + "@confidant.example";
    }

    /** A client's own address. */
    String address(String name) {
        return name + "." + run + "@example.com";
    }

    String client(String body) {
        return desk().post("/clients", body).expect(201).id();
    }

    /** A firm booking with the practitioner; its id. */
    String booking(String service, String start, String mode, String... clients) {
        return desk().post("/bookings", """
                {"branch":"%s","service":"%s","practitioner":"%s","start":"%s","mode":"%s","topic":"family",
                 "participants":[%s]}""".formatted(branch, service, practitionerId, start, mode, String.join(",",
                List.of(clients).stream().map("{\"client\":\"%s\"}"::formatted).toList()))).expect(201).id();
    }

    /** A link handed out at the desk. */
    String linkAtDesk(String booking, int participant, String purpose) {
        String url = desk().post("/bookings/" + booking + "/links", """
                {"participant":%d,"purpose":"%s"}""".formatted(participant, purpose)).expect(201).text("url");
        return url.substring(url.indexOf("/links/"));
    }

    /** The first link in the newest mail to that address whose text holds these words. */
    String linkMailed(String address, String words) {
        return Eventually.within(SOON, () -> company.mailsTo(address).stream()
                .filter(mail -> mail.text().contains(words)).flatMap(mail -> mail.links().stream().limit(1)).toList(),
                links -> !links.isEmpty()).getLast().replaceFirst(".*(?=/links/)", "");
    }

    /** Consents, answers and signs behind that link, with the texts it shows. */
    void papers(String link, String name) {
        JsonNode papers = nobody().get(link).expect(200).at("papers");
        nobody().post(link + "/consents", """
                {"purpose":"sensitive-data","given":true,"text":"%s","name":"%s"}"""
                .formatted(papers.at("/consentNotice/id").asString(), name)).expect(200);
        nobody().post(link + "/intake", """
                {"text":"%s","answers":{"situation":"We shout about the mortgage."},"name":"%s"}"""
                .formatted(papers.at("/questionnaire/id").asString(), name)).expect(200);
        nobody().post(link + "/signature", """
                {"text":"%s","name":"%s"}""".formatted(papers.at("/agreement/id").asString(), name)).expect(200);
    }

    /** The practitioner signs and finds everything as it should be. */
    void ready(String booking) {
        JsonNode checklist = practitioner().get("/bookings/" + booking + "/preparation").expect(200).at("checklist");
        practitioner().post("/bookings/" + booking + "/signature", "{\"name\":\"He Ping\"}").expect(200);
        practitioner().put("/bookings/" + booking + "/readiness", """
                {"text":"%s","results":{"room-private":true}}""".formatted(checklist.path("text").asString()))
                .expect(200);
    }

    Answer end(String session, String outcome) {
        return practitioner().post("/sessions/" + session + "/end", "{\"outcome\":\"" + outcome + "\"}").expect(200);
    }

    /** Everything that has to be signed, answered and checked, for both services. */
    void publishTexts() {
        List.of(counselling, chat).forEach(service -> {
            publish("agreement", service, "");
            publish("consent", service, "");
            publish("intake", service, "{\"key\":\"situation\",\"wording\":\"What brings you?\",\"required\":true}");
            publish("readiness", service, "{\"key\":\"room-private\",\"wording\":\"The room is private\"}");
        });
    }

    private void publish(String kind, String service, String items) {
        String id = administrator().post("/texts", """
                {"kind":"%s","service":"%s","language":"en","title":"%s","body":"In plain words."%s}"""
                .formatted(kind, service, kind, items.isEmpty() ? "" : ",\"items\":[" + items + "]")).expect(201).id();
        administrator().post("/texts/" + id + "/publication", "").expect(200);
    }
}
