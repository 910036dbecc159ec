package org.confidant.complaintservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.types.Binary;
import org.confidant.complaintservice.measure.InterimMeasure;
import org.confidant.complaintservice.measure.InterimMeasures;
import org.confidant.complaintservice.measure.Measure;
import org.confidant.complaintservice.measure.MeasureState;
import org.confidant.complaintservice.measure.Measures;
import org.confidant.complaintservice.measure.Money;
import org.confidant.complaintservice.measure.Proposal;
import org.confidant.complaintservice.measure.Treatment;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Produces the contract files that senders test against: what is sent, and what this service then answers. When the service
 * answers otherwise, the file it would be lies under target/contracts.
 */
class InboxContractTest extends RunningService {
    private static final Path CONTRACTS = Path.of("src/test/resources/contracts");
    private static final Path PRODUCED = Path.of("target/contracts");

    /** Stands for the id of a complaint that a group looks into. */
    private static final String COMPLAINT = "the-complaint";

    private record Told(String name, String sender, long n, String type, String body) {}

    private static final List<Told> IN_ORDER = List.of(
            new Told("inbox-branch-known", "staff-service:branch:shanghai-jingan", 1, "BranchKnown",
                    """
                            {"branch": "shanghai-jingan", "name": "Jing'an", "country": "CN", "zone": "Asia/Shanghai",
                             "hours": [{"day": "MONDAY", "from": "09:00", "to": "24:00"}], "manager": "wang"}"""),
            new Told("inbox-calendar-published", "staff-service:calendar:CN-2026", 1, "CalendarPublished",
                    """
                            {"country": "CN", "year": 2026, "closed": ["2026-01-01"], "worksAs": [{"date": "2026-01-04", "as": "FRIDAY"}]}"""),
            new Told("inbox-person-known", "staff-service:staff:li", 1, "PersonKnown",
                    """
                            {"person": "li", "roles": ["practitioner"], "branches": ["shanghai-jingan"], "services": ["counselling"],
                             "languages": ["zh-CN"], "hours": [{"day": "MONDAY", "from": "09:00", "to": "18:00"}], "gender": "male",
                             "cleared": true, "departed": false, "barredUntil": "2026-04-22T02:00:00Z"}"""),
            new Told("inbox-partner-known", "staff-service:partner:gooddays", 1, "PartnerKnown",
                    """
                            {"partner": "gooddays", "name": "Good Days", "branches": ["shanghai-jingan"], "suspended": true,
                             "barredUntil": "2026-04-22T02:00:00Z"}"""),
            new Told("inbox-session-started", "booking-service:bookings:b1", 1, "SessionStarted",
                    """
                            {"session": "b1", "branch": "shanghai-jingan", "service": "counselling", "channel": "phone",
                             "mode": "remote", "practitioner": "li", "participants": [{"number": 1, "client": "c1", "recording": false}],
                             "startedAt": "2026-05-11T02:00:00Z", "plannedEnd": "2026-05-11T02:50:00Z"}"""),
            new Told("inbox-session-ended", "booking-service:bookings:b1", 2, "SessionEnded",
                    """
                            {"session": "b1", "endedAt": "2026-05-11T02:50:00Z", "outcome": "completed"}"""),
            new Told("inbox-session-corrected", "booking-service:bookings:b1", 3, "SessionCorrected",
                    """
                            {"session": "b1", "startedAt": "2026-05-11T02:00:00Z", "endedAt": "2026-05-11T02:40:00Z"}"""),
            new Told("inbox-session-ended-early", "booking-service:bookings:b1", 9, "SessionEnded",
                    """
                            {"session": "b1", "endedAt": "2026-05-11T02:50:00Z", "outcome": "completed"}"""),
            new Told("inbox-session-never-begun", "booking-service:bookings:b4", 1, "SessionEnded",
                    """
                            {"session": "b4", "endedAt": "2026-05-11T02:50:00Z", "outcome": "interrupted"}"""),
            new Told("inbox-another-session", "booking-service:bookings:b2", 1, "SessionStarted",
                    """
                            {"session": "b1", "branch": "shanghai-jingan", "service": "counselling", "channel": "phone",
                             "practitioner": "li", "participants": [], "startedAt": "2026-05-11T02:00:00Z"}"""),
            new Told("inbox-session-unreadable", "booking-service:bookings:b3", 1, "SessionStarted", """
                    {"session": "b3", "branch": "shanghai-jingan"}"""),
            new Told("inbox-bookings-stop-known", "booking-service:stops:c1-interim-li", 1, "BookingsStopKnown",
                    """
                            {"measure": "c1-interim-li", "until": "2026-05-25T02:00:00Z", "bookings":
                             [{"booking": "b1", "start": "2026-05-12T02:00:00Z", "end": "2026-05-12T02:50:00Z"}]}"""),
            new Told("inbox-measure-accepted", "staff-service:measures:m1", 1, "MeasureAccepted", """
                    {"measure": "m1"}"""),
            new Told("inbox-training-failed", "staff-service:measures:m1", 2, "MeasureDone", """
                    {"measure": "m1", "result": "failed", "score": 40}"""),
            new Told("inbox-training-passed", "staff-service:measures:m1", 3, "MeasureDone", """
                    {"measure": "m1", "result": "passed", "score": 88}"""),
            new Told("inbox-talk-held", "staff-service:measures:m3", 1, "MeasureDone", """
                    {"measure": "m3", "result": "held"}"""),
            new Told("inbox-suspension-over", "staff-service:measures:m4", 1, "MeasureDone", """
                    {"measure": "m4", "result": "over"}"""),
            new Told("inbox-measure-refused", "staff-service:measures:m5", 1, "MeasureRefused", """
                    {"measure": "m5", "reason": "unknown-person"}"""),
            new Told("inbox-apology-accepted", "booking-service:orders:m6", 1, "MeasureAccepted", """
                    {"measure": "m6"}"""),
            new Told("inbox-apology-done", "booking-service:orders:m6", 2, "MeasureDone", """
                    {"measure": "m6"}"""),
            new Told("inbox-apology-refused", "booking-service:orders:m2", 1, "MeasureRefused", """
                    {"measure": "m2", "reason": "unknown-client"}"""),
            new Told("inbox-compensation-accepted", "booking-service:compensations:m7", 1, "MeasureAccepted", """
                    {"measure": "m7"}"""),
            new Told("inbox-compensation-paid", "booking-service:compensations:m7", 2, "MeasureDone", """
                    {"measure": "m7", "result": "paid"}"""),
            new Told("inbox-measure-of-another", "staff-service:measures:m2", 1, "MeasureDone", """
                    {"measure": "m2"}"""),
            new Told("inbox-access-known", "archive-service:grants:" + COMPLAINT, 1, "AccessKnown",
                    """
                            {"complaint": "the-complaint", "round": 1}"""),
            new Told("inbox-access-to-nothing", "archive-service:grants:nothing", 1, "AccessKnown",
                    """
                            {"complaint": "nothing", "round": 1}"""),
            new Told("inbox-client-not-reached", "booking-service:unreached:news", 1, "ClientNotReached",
                    """
                            {"news": "news", "complaint": "the-complaint"}"""),
            new Told("inbox-client-reached", "booking-service:unreached:news", 2, "ClientReached",
                    """
                            {"news": "news", "complaint": "the-complaint"}"""),
            new Told("inbox-client-of-nothing", "booking-service:unreached:other-news", 1, "ClientNotReached",
                    """
                            {"news": "other-news", "complaint": "nothing"}"""),
            new Told("inbox-client-of-other-news", "booking-service:unreached:other-news", 1, "ClientNotReached",
                    """
                            {"news": "news", "complaint": "the-complaint"}"""),
            new Told("inbox-access-unreadable", "archive-service:grants:" + COMPLAINT, 2, "AccessKnown", """
                    {"complaint": "the-complaint"}"""));

    @Autowired
    private Measures measures;
    @Autowired
    private InterimMeasures interims;

    @BeforeEach
    void measuresThatCameBack() {
        BranchId branch = new BranchId("shanghai-jingan");
        StaffId li = new StaffId("li");
        ClientId client = new ClientId("c1");
        Proposal proposal = new Proposal("wang", MONDAY_MORNING, new Binary(new byte[0]));
        Treatment apology = new Treatment.Apology(client, new Binary(new byte[0]), "hash");
        Map.of("m1", new Treatment.Training(li, "Listening"), "m2", apology, "m3", new Treatment.Talk(li), "m4",
                new Treatment.Suspension(li, MONDAY_MORNING), "m5", new Treatment.Talk(li), "m6", apology, "m7",
                new Treatment.Compensation(client, new Money(20_000, Currency.getInstance("CNY"))))
                .forEach((id, treatment) -> measures.order(new Measure("c1", branch, treatment, proposal,
                        new MeasureState.Ordered(), MONDAY_MORNING, Optional.empty(), 0), List.of(), command(id)));
        interims.make("c1-interim-li", new InterimMeasure("c1", branch, li, MONDAY_MORNING, proposal, "k",
                Optional.empty(), 0), List.of(), command("k"));
    }

    private static Command command(String id) {
        return new Command(id, true, "", "wang", OptionalLong.empty());
    }

    @Test
    void the_inbox_answers_as_its_contracts_say() throws IOException {
        Map<String, JsonNode> produced = new LinkedHashMap<>();
        String complaint = investigated();
        for (Told told : IN_ORDER) {
            ObjectNode message = JSON.createObjectNode().put("type", told.type()).put("at", "2026-05-11T00:00:00Z");
            message.set("body", JSON.readTree(told.body()));
            String path = "/inbox/" + told.sender() + "/" + told.n();

            Answer answer = put(REALM.token(told.sender().split(":")[0], Role.SERVICE),
                    path.replace(COMPLAINT, complaint), message.toString().replace(COMPLAINT, complaint));

            produced.put(told.name(), produce(told.name(), path, message, answer));
        }

        for (Map.Entry<String, JsonNode> contract : produced.entrySet()) {
            assertThat(contract.getValue()).as(contract.getKey())
                    .isEqualTo(JSON.readTree(Files.readString(CONTRACTS.resolve(contract.getKey() + ".json"))));
        }
    }

    private String investigated() {
        Office office = office();
        Investigated one = Investigated.in(this, REALM, office, office);
        one.form("", List.of(office.id("qian"))).expect(200);
        return one.id();
    }

    private static JsonNode produce(String name, String path, ObjectNode message, Answer answer) throws IOException {
        ObjectNode contract = JSON.createObjectNode();
        contract.putObject("request").put("method", "PUT").put("path", path).set("body", message);
        ObjectNode response = contract.putObject("response").put("status", answer.status());
        if (!answer.body().isEmpty()) {
            ObjectNode document = (ObjectNode) JSON
                    .readTree(answer.response().body().replaceAll("grants:\\w{26}", "grants:" + COMPLAINT));
            document.remove("traceId");
            response.set("body", document);
        }
        Files.createDirectories(PRODUCED);
        Files.writeString(PRODUCED.resolve(name + ".json"), contract.toPrettyString() + "\n");
        return contract;
    }
}
