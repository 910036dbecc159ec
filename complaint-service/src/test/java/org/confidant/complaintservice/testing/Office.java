package org.confidant.complaintservice.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confidant.complaintservice.testing.RunningService.Answer;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.TestRealm;

/**
 * A branch in Shanghai, Monday to Friday from 9 to 18: wang leads it, zhao is a deputy, li and qian serve clients, chen is at the
 * desk; sun investigates for the whole company. Told over HTTP as in real life.
 */
public record Office(Asked service, TestRealm realm, String branch) {
    private static final Map<String, Role> PEOPLE = Map.of("wang", Role.BRANCH_MANAGER, "zhao", Role.BRANCH_MANAGER,
            "li", Role.PRACTITIONER, "qian", Role.PRACTITIONER, "chen", Role.RECEPTIONIST, "sun", Role.INVESTIGATOR);

    public static Office open(Asked service, TestRealm realm) {
        Office office = new Office(service, realm, fresh("b"));
        office.tellHours(1, "Asia/Shanghai", office.id("wang"));
        PEOPLE.forEach((name, role) -> office.tellPerson(name, 1, role,
                role == Role.INVESTIGATOR ? "*" : office.branch));
        return office;
    }

    /** An id no other test uses. */
    public static String fresh(String kind) {
        return kind + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** The staff id of one of its people. */
    public String id(String name) {
        return name + "-" + branch;
    }

    /** A token of one of its people. */
    public String token(String name) {
        Role role = PEOPLE.get(name);
        return realm.token(id(name), role, role == Role.INVESTIGATOR ? "*" : branch);
    }

    /** Somebody of head office. */
    public String headOffice() {
        return realm.token("head-" + branch, Role.HEAD_OFFICE);
    }

    public void tellHours(long n, String zone, String manager) {
        StringBuilder hours = new StringBuilder();
        for (String day : new String[]{"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) {
            hours.append(hours.isEmpty() ? "" : ", ").append("{\"day\": \"").append(day)
                    .append("\", \"from\": \"09:00\", \"to\": \"18:00\"}");
        }
        service.tell("staff-service:branches:" + branch, n, "BranchKnown", """
                {"branch": "%s", "name": "Branch", "country": "%s", "zone": "%s", "hours": [%s], "manager": "%s"}"""
                .formatted(branch, country(), zone, hours, manager)).expect(204);
    }

    /** A country of its own, so that calendars of one test move no clock of another. */
    public String country() {
        return "X" + branch;
    }

    /** Its calendar of 2026, with one closed date. */
    public void tellClosed(long n, String date) {
        service.tell("staff-service:calendars:" + country() + "-2026", n, "CalendarPublished", """
                {"country": "%s", "year": 2026, "closed": ["%s"], "worksAs": []}""".formatted(country(), date))
                .expect(204);
    }

    public void tellPerson(String name, long n, Role role, String post) {
        service.tell("staff-service:staff:" + id(name), n, "PersonKnown", """
                {"person": "%s", "roles": ["%s"], "branches": ["%s"], "cleared": true, "departed": false}"""
                .formatted(id(name), role.realmName(), post)).expect(204);
    }

    /** A session of li in it with these clients that has begun an hour ago; its id. */
    public String session(String... clients) {
        String session = fresh("s");
        tellSession(session, List.of(clients));
        return session;
    }

    /** Tells that it has begun. */
    public void tellSession(String session, List<String> clients) {
        tellingSession(session, clients).expect(204);
    }

    /** The same, whatever is answered. */
    public Answer tellingSession(String session, List<String> clients) {
        return tellingSession(session, "counselling", "web", clients);
    }

    /** A session of that service, booked there. */
    public Answer tellingSession(String session, String service, String channel, List<String> clients) {
        return tellingSession(session, service, channel, clients, Instant.parse("2026-05-11T01:00:00Z"));
    }

    /** The same, begun then. */
    public Answer tellingSession(String session, String service, String channel, List<String> clients, Instant start) {
        String participants = IntStream.range(0, clients.size())
                .mapToObj(index -> "{\"number\": %d, \"client\": \"%s\", \"recording\": false}".formatted(index + 1,
                        clients.get(index)))
                .collect(Collectors.joining(", "));
        return this.service.tell("booking-service:bookings:" + session, 1, "SessionStarted", """
                {"session": "%s", "branch": "%s", "service": "%s", "channel": "%s", "mode": "remote",
                 "practitioner": "%s", "participants": [%s],
                 "startedAt": "%s", "plannedEnd": "%s"}"""
                .formatted(session, branch, service, channel, id("li"), participants, start,
                        start.plus(Duration.ofMinutes(50))));
    }

    /** Tells that it is over, whatever is answered. */
    public Answer tellEnded(String session, long n, Instant at) {
        return service.tell("booking-service:bookings:" + session, n, "SessionEnded", """
                {"session": "%s", "endedAt": "%s", "outcome": "completed"}""".formatted(session, at));
    }

    /** Files with these fields more, by chen. */
    public Answer file(String fields, String... headers) {
        return fileAs("chen", fields, headers);
    }

    public Answer fileAs(String name, String fields, String... headers) {
        return service.post(token(name), "/complaints", """
                {"branch": "%s", "intake": "phone", "matter": "The room was cold."%s}""".formatted(branch,
                fields.isEmpty() ? "" : ", " + fields), headers);
    }

    /** The id of a complaint that chen has filed. */
    public String filed(String fields) {
        return file(fields).expect(201).text("id");
    }

    /** Sorts it by that person, with these fields instead of the usual ones. */
    public Answer sort(String name, String complaint, String severity, String fields, String... headers) {
        return service.post(token(name), "/complaints/" + complaint + "/classification", """
                {"category": "premises", "kind": "complaint", "severity": "%s"%s}""".formatted(severity,
                fields.isEmpty() ? "" : ", " + fields), headers);
    }

    public Answer show(String name, String complaint) {
        return service.get(token(name), "/complaints/" + complaint);
    }

    /** A field that names these people as accused. */
    public String accused(String... names) {
        StringBuilder ids = new StringBuilder();
        for (String name : names) {
            ids.append(ids.isEmpty() ? "\"" : ", \"").append(id(name)).append('"');
        }
        return "\"accused\": [" + ids + "]";
    }
}
