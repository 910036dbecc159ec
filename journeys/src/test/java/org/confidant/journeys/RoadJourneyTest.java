package org.confidant.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The road from an empty branch to its figures, row by row: a couple of whom one has no e-mail, and a girl of 13. */
@ExtendWith(Running.class)
class RoadJourneyTest {
    private static final String HOURS = """
            [{"day":"MONDAY","from":"09:00","to":"21:00"},{"day":"TUESDAY","from":"09:00","to":"21:00"},
             {"day":"WEDNESDAY","from":"09:00","to":"21:00"},{"day":"FRIDAY","from":"09:00","to":"21:00"}]""";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Company company;
    private String branch = "";
    private String service = "";
    private String practitioner = "";
    private String wife = "";
    private String husband = "";
    private String girl = "";
    private String couplesBooking = "";
    private String girlsBooking = "";

    RoadJourneyTest(Company company) {
        this.company = company;
    }

    @Test
    void a_new_branch_admits_its_people_and_serves_a_couple_and_a_girl_of_13() {
        company.clock("2026-04-27T08:00:00+08:00");

        row1_the_administrator_opens_a_branch();
        row2_people_are_admitted_by_those_who_may();
        row3_the_branch_is_equipped_and_its_practitioner_cleared();
        row4_clients_are_taken_down();
        row6_free_times_are_shown();
        row7_they_are_booked();
        row8_bookings_go_their_ways();
        row9_who_has_no_email_gets_a_link_on_paper();
        row5_the_desk_finds_and_mends();
        row7_a_partner_books_and_somebody_walks_in();
        row10_head_office_sees_figures_and_nobody();
        row11_nothing_is_stuck();
        row3_a_change_of_rights_counts_at_once();
    }

    private void row1_the_administrator_opens_a_branch() {
        Person administrator = company.person("administrator");
        Answer opened = administrator.post("/branches", """
                {"name":"Hangzhou %s","country":"CN","zone":"Asia/Shanghai","businessHours":%s}"""
                .formatted(run, HOURS)).expect(201);
        branch = opened.id();
        service = administrator.post("/services", """
                {"name":"Family counselling %s","length":"PT50M","bufferAfter":"PT10M","modes":["on-site","remote"],
                 "rooms":["quiet-room"]}""".formatted(run)).expect(201).id();

        assertThat(opened.at("pending").asBoolean(true)).isFalse();
        assertThat(opened.headers().firstValue("location")).hasValueSatisfying(
                location -> assertThat(location).endsWith("/branches/" + branch));
        administrator.put("/calendars/CN/2025", """
                {"closed":["2025-01-01"],"worksAs":[{"date":"2025-01-26","as":"MONDAY"}]}""").expect(201);
        company.person("reception.shanghai").post("/branches", """
                {"name":"Mine","country":"CN","zone":"Asia/Shanghai","businessHours":[]}""").expect(403);
    }

    private void row2_people_are_admitted_by_those_who_may() {
        Person administrator = company.person("administrator");
        Person manager = signIn("manager", administrator.post("/staff", staff("manager", "branch-manager", "")));
        signIn("desk", manager.post("/staff", staff("desk", "receptionist", "")));
        Answer admitted = manager.post("/staff", staff("practitioner", "practitioner", """
                ,"services":["%s"],"languages":["zh-CN"],"weeklyHours":%s""".formatted(service, HOURS)));
        practitioner = admitted.id();
        signIn("practitioner", admitted);

        manager.post("/staff", staff("grand", "administrator", "")).expect(403);
        company.person("manager.chengdu").post("/staff", staff("foreign", "receptionist", "")).expect(403);
        assertThat(administrator.post("/staff", staff("manager", "branch-manager", "")).expect(409).problem())
                .isEqualTo("email-taken");
        JsonNode grant = company.person("auditor")
                .get("/audit/grants?from=2026-04-27T00:00:00Z&to=2026-04-28T00:00:00Z&limit=200")
                .expect(200).item(entry -> entry.toString().contains(practitioner));
        assertThat(grant.toString()).contains("practitioner").contains(branch);
    }

    private void row3_the_branch_is_equipped_and_its_practitioner_cleared() {
        Person manager = person("manager");
        manager.post("/rooms", """
                {"branch":"%s","name":"Willow","kind":"quiet-room","seats":4}""".formatted(branch)).expect(201);
        manager.post("/equipment", """
                {"branch":"%s","name":"Recorder","kind":"recorder"}""".formatted(branch)).expect(201);
        assertThat(slots("desk", "2026-04-28", "").items()).isEmpty();

        person("practitioner").post("/staff/" + practitioner + "/clearance", clearance()).expect(403);
        manager.post("/staff/" + practitioner + "/clearance", clearance()).expect(200);

        Eventually.within(SOON, () -> slots("desk", "2026-04-28", "").items(), items -> !items.isEmpty());
        assertThat(manager.get("/staff?branch=" + branch).expect(200).items()).hasSize(3);
    }

    private void row4_clients_are_taken_down() {
        Person desk = person("desk");
        wife = client("""
                {"name":"Li Na","phone":"138 0013 8001","email":"li.na.%s@example.com","birthYear":1988,
                 "gender":"female","language":"en"}""".formatted(run));
        Answer known = desk.post("/clients", """
                {"name":"Zhang Wei","phone":"+86 13800138001","birthYear":1986,"gender":"male"}""").expect(409);
        husband = client("""
                {"name":"Zhang Wei","phone":"+86 13800138001","birthYear":1986,"gender":"male","sharedPhone":true}""");
        Answer alone = desk.post("/clients", """
                {"name":"Chen Yi","birthYear":2012,"gender":"female"}""").expect(422);
        girl = client("""
                {"name":"Chen Yi","birthYear":2012,"gender":"female","language":"en","guardians":
                 [{"name":"Chen Mei","relation":"mother","email":"chen.mei.%s@example.com"}]}""".formatted(run));

        assertThat(known.problem()).isEqualTo("phone-known");
        assertThat(known.at("candidates").toString()).isEqualTo("[\"" + wife + "\"]");
        assertThat(alone.problem()).isEqualTo("guardian-missing");
    }

    private void row6_free_times_are_shown() {
        JsonNode first = slots("desk", "2026-04-28", "").items().getFirst();

        assertThat(first.path("start").asString()).isEqualTo("2026-04-28T09:00:00+08:00");
        assertThat(first.path("practitioners").toString()).contains(practitioner);
        assertThat(slots("desk", "2026-05-01", "").items()).as("a closed date").isEmpty();
        assertThat(slots("desk", "2026-05-09", "").items()).as("a Saturday that works as a Tuesday").isNotEmpty();
        assertThat(slots("desk", "2026-04-30", "").items()).as("a Thursday off").isEmpty();
        assertThat(person("desk").get("/branches").expect(200).items()).hasSize(1);
        assertThat(person("practitioner").get("/services").expect(200).toString()).contains(service);
        company.person("reception.chengdu").get(slotsPath("2026-04-28", "")).expect(404);
    }

    private void row7_they_are_booked() {
        Answer couple = person("desk").post("/bookings",
                booking("2026-04-28T10:00:00+08:00",
                        """
                                "hold":true,"requestedAt":"2026-04-26T18:00:00+08:00","participants":[{"client":"%s"},{"client":"%s"}]"""
                                .formatted(wife, husband)))
                .expect(201);
        couplesBooking = couple.id();
        Answer child = person("desk").post("/bookings", booking("2026-04-28T11:00:00+08:00", """
                "participants":[{"client":"%s"}]""".formatted(girl))).expect(201);
        girlsBooking = child.id();
        Answer taken = person("desk").post("/bookings", booking("2026-04-28T10:30:00+08:00", """
                "participants":[{"client":"%s"}]""".formatted(girl))).expect(409);

        assertThat(couple.text("state")).isEqualTo("Held");
        assertThat(couple.text("holdUntil")).isEqualTo("2026-04-27T12:00" + couple.text("holdUntil").substring(16));
        assertThat(child.text("state")).isEqualTo("Confirmed");
        assertThat(taken.at("nearest").size()).isPositive();
        assertThat(notices("NoAddress")).extracting(notice -> notice.path("client").asString()).contains(husband);
        assertThat(company.mailsTo("li.na." + run)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your appointment");
            assertThat(mail.text() + mail.calendars()).doesNotContain("counselling").doesNotContain("Zhang")
                    .doesNotContain("family");
        });
    }

    private void row8_bookings_go_their_ways() {
        Person nobody = company.holder("");
        String wifesLink = company.linkFor("li.na." + run);
        Answer seen = nobody.get(wifesLink).expect(200);
        assertThat(nobody.post(wifesLink + "/confirmation", "").expect(200).text("state")).isEqualTo("Confirmed");
        assertThat(seen.body().toString()).doesNotContain("Zhang").doesNotContain(husband).doesNotContain(wife);

        String mothersLink = company.linkFor("chen.mei." + run);
        String free = nobody.get(mothersLink + "/slots?from=2026-04-29&to=2026-04-29").expect(200).items().getFirst()
                .asString();
        assertThat(nobody.post(mothersLink + "/move", "{\"start\":\"" + free + "\"}").expect(200).text("start"))
                .isEqualTo(free);
        nobody.post(mothersLink + "/cancellation", "").expect(200);
        assertThat(person("desk").get("/bookings/" + girlsBooking).expect(200).at("history").valueStream()
                .map(step -> step.path("what").asString())).containsExactly("Confirmed", "Moved", "Cancelled");
        nobody.get("/links/b00000000000000000000000000").expect(404);

        assertThat(person("desk").post("/bookings/" + couplesBooking + "/no-show", "").expect(409).problem())
                .isEqualTo("not-started-yet");
        company.clock("2026-04-28T10:02:00+08:00");
        assertThat(person("desk").post("/bookings/" + couplesBooking + "/check-in", "").expect(200).text("state"))
                .isEqualTo("CheckedIn");
        assertThat(person("desk").post("/bookings/" + couplesBooking + "/cancellation", "").expect(409).problem())
                .isEqualTo("illegal-step");
        company.person("reception.chengdu").get("/bookings/" + couplesBooking).expect(404);
        assertThat(person("practitioner").get("/bookings?branch=" + branch + "&date=2026-04-28").expect(200).items())
                .extracting(item -> item.path("id").asString()).contains(couplesBooking);
    }

    private void row9_who_has_no_email_gets_a_link_on_paper() {
        String later = person("desk").post("/bookings", booking("2026-04-29T15:00:00+08:00", """
                "participants":[{"client":"%s"}]""".formatted(husband))).expect(201).id();

        Answer issued = person("desk").post("/bookings/" + later + "/links", """
                {"participant":1,"purpose":"booking"}""").expect(201);

        String url = issued.text("url");
        assertThat(company.holder("").get(url.substring(url.indexOf("/links/"))).expect(200).text("state"))
                .isEqualTo("Confirmed");
        assertThat(issued.text("qrCode")).startsWith("iVBOR");
        assertThat(person("desk").get("/bookings/" + later).at("history").toString()).contains("LinkIssued");
    }

    private void row5_the_desk_finds_and_mends() {
        Person desk = person("desk");
        assertThat(desk.post("/clients/search", "{\"phone\":\"13800138001\"}").expect(200).items()).hasSize(2);
        assertThat(
                company.person("reception.shanghai").post("/clients/search", "{\"phone\":\"13800138001\"}").expect(200)
                        .items())
                .noneMatch(found -> found.path("id").asString().equals(husband));
        desk.patch("/clients/" + husband, "{\"email\":\"zhang.wei.%s@example.com\"}".formatted(run)).expect(200);

        JsonNode unsent = notices("NoAddress").getFirst();
        desk.post("/notices/" + unsent.path("id").asString() + "/resend", "").expect(200);

        assertThat(company.linkFor("zhang.wei." + run)).startsWith("/links/b");
        company.person("manager.shanghai").get("/clients/" + husband).expect(404);
        company.person("head-office").get("/clients/" + husband).expect(403);
    }

    private void row7_a_partner_books_and_somebody_walks_in() {
        Person administrator = company.person("administrator");
        Answer admitted = administrator.post("/partners", """
                {"name":"Care %s","branches":["%s"]}""".formatted(run, branch)).expect(201);
        Person partner = company.signIn(admitted.text("clientId"), admitted.text("clientSecret"));
        Answer booked = partner.post("/bookings", booking("2026-04-29T17:00:00+08:00", """
                "participants":[{"person":{"name":"Li Na","phone":"13800138001","birthYear":1988}}]""")).expect(201);

        assertThat(booked.at("participants").toString()).isEqualTo("[{\"number\":1}]");
        assertThat(partner.get("/bookings?updatedSince=2026-04-27T00:00:00Z").expect(200).items()).hasSize(1);
        partner.get(slotsPath("2026-04-29", "&client=" + wife)).expect(403);
        partner.get("/bookings/" + couplesBooking).expect(404);
        partner.post("/clients/search", "{\"phone\":\"13800138001\"}").expect(403);
        assertThat(person("desk").post("/bookings", """
                {"branch":"%s","service":"%s","mode":"on-site","topic":"family","channel":"walk-in",
                 "participants":[{"client":"%s"}]}""".formatted(branch, service, girl)).expect(409).at("nearest")
                .size())
                .as("the couple sits there now").isPositive();
        company.clock("2026-04-28T12:03:00+08:00");
        assertThat(person("desk").post("/bookings", """
                {"branch":"%s","service":"%s","mode":"on-site","topic":"family","channel":"walk-in",
                 "participants":[{"client":"%s"}]}""".formatted(branch, service, girl)).expect(201).text("state"))
                .isEqualTo("CheckedIn");

        administrator.put("/partners/" + admitted.id(), "{\"branches\":[\"%s\"],\"suspended\":true}".formatted(branch))
                .expect(200);
        Eventually.within(SOON, () -> partner.get("/branches").status(), status -> status == 401);
    }

    private void row10_head_office_sees_figures_and_nobody() {
        Person headOffice = company.person("head-office");
        Answer bookings = headOffice.get("/bookings?from=2026-04-27&to=2026-04-30&branch=" + branch).expect(200);
        JsonNode waits = headOffice.get("/figures/waits?from=2026-04-27&to=2026-04-30&by=branch,channel").expect(200)
                .item(item -> item.path("branch").asString().equals(branch)
                        && item.path("channel").asString().equals("phone"));
        JsonNode noShows = headOffice.get("/figures/no-shows?from=2026-04-27&to=2026-04-30&by=branch").expect(200)
                .item(item -> item.path("branch").asString().equals(branch));

        assertThat(bookings.items()).hasSize(5);
        assertThat(bookings.body().toString()).doesNotContain(wife).doesNotContain(girl).doesNotContain("topic")
                .doesNotContain("contact");
        assertThat(waits.at("/access/count").asInt()).isPositive();
        assertThat(noShows.path("checkedIn").asInt()).isEqualTo(2);
        headOffice.post("/bookings/" + couplesBooking + "/cancellation", "").expect(403);
        headOffice.get("/staff?branch=" + branch).expect(200);
    }

    private void row11_nothing_is_stuck() {
        assertThat(company.person("administrator").get("/messages?state=parked").expect(200).items()).isEmpty();
        person("desk").get("/messages?state=parked").expect(403);
    }

    private void row3_a_change_of_rights_counts_at_once() {
        Person desk = company.holder(company.token(email("desk")));
        desk.get("/branches").expect(200);
        String id = person("manager").get("/staff?branch=" + branch).item(
                member -> member.path("roles").toString().contains("receptionist")).path("id").asString();

        person("manager").post("/staff/" + id + "/departure", "").expect(200);

        Eventually.within(SOON, () -> desk.get("/branches").status(), status -> status == 401);
    }

    private Person signIn(String name, Answer admitted) {
        return company.signIn(email(name), admitted.expect(201).text("oneTimePassword"));
    }

    private Person person(String name) {
        return company.person(email(name));
    }

    private String email(String name) {
        return name + "." + run + "@confidant.example";
    }

    private String staff(String name, String role, String more) {
        return """
                {"name":"Journey %s","email":"%s","gender":"female","roles":["%s"],"branches":["%s"]%s}"""
                .formatted(name, email(name), role, branch, more);
    }

    private static String clearance() {
        return "{\"examDate\":\"2026-03-01\",\"evidence\":\"File 7\"}";
    }

    private String client(String body) {
        return person("desk").post("/clients", body).expect(201).id();
    }

    private String booking(String start, String more) {
        return """
                {"branch":"%s","service":"%s","start":"%s","mode":"on-site","topic":"family",%s}"""
                .formatted(branch, service, start, more);
    }

    private Answer slots(String who, String date, String more) {
        return person(who).get(slotsPath(date, more)).expect(200);
    }

    private String slotsPath(String date, String more) {
        return "/slots?branch=%s&service=%s&from=%s&to=%s%s".formatted(branch, service, date, date, more);
    }

    private List<JsonNode> notices(String state) {
        return Eventually.within(SOON, () -> person("desk").get("/notices?branch=" + branch + "&state=" + state)
                .expect(200).items(), items -> !items.isEmpty());
    }
}
