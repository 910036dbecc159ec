package org.confidant.bench.service;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.confidant.bench.http.Wire;
import org.confidant.platform.identity.Role;
import tools.jackson.databind.json.JsonMapper;

/** Makes branches, people, rooms and clients as in real life: told by staff-service and typed by desks, over HTTP. */
public final class Company {
    public static final String ZONE = "Asia/Shanghai";
    public static final int OPENS = 9;
    public static final int CLOSES = 18;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Wire wire;
    private final Realm realm;

    public Company(Wire wire, Realm realm) {
        this.wire = wire;
        this.realm = realm;
    }

    /** What all branches sell: fifty minutes, ten more for practitioner and room. */
    public String service() {
        return created(realm.token("the-administrator", Role.ADMINISTRATOR), "/services", """
                {"name": "Counselling", "length": "PT50M", "bufferAfter": "PT10M", "modes": ["on-site", "remote"]}""");
    }

    /** A branch with so many practitioners and clients and as many rooms as are named. */
    public Branch branch(String id, String service, int practitioners, int rooms, int clients) {
        tell("branch", id, "BranchKnown", """
                {"branch": "%s", "name": "Branch %s", "country": "CN", "zone": "%s", "hours": %s}"""
                .formatted(id, id, ZONE, hours()));
        List<String> people = IntStream.range(0, practitioners).mapToObj(number -> id + "-p" + number).toList();
        people.forEach(person -> tell("staff", person, "PersonKnown", """
                {"person": "%s", "roles": ["practitioner"], "branches": ["%s"], "services": ["%s"],
                 "languages": ["zh-CN"], "hours": %s, "cleared": true, "departed": false}"""
                .formatted(person, id, service, hours())));
        String manager = realm.token("manager-" + id, Role.BRANCH_MANAGER, id);
        List<String> places = IntStream.range(0, rooms).mapToObj(number -> created(manager, "/rooms", """
                {"branch": "%s", "name": "Room %d", "kind": "quiet-room", "seats": 4}""".formatted(id, number)))
                .toList();
        String desk = desk(id);
        return new Branch(id, service, people, places,
                IntStream.range(0, clients).mapToObj(number -> created(desk, "/clients",
                        """
                                {"branch": "%s", "name": "Client %d", "phone": "138%08d", "email": "c%d@example.com",
                                 "birthYear": 1980}""".formatted(id, number, number, number)))
                        .toList());
    }

    /** Books somebody with a practitioner of the branch, remote. */
    public void book(Branch branch, String practitioner, String client, OffsetDateTime start) {
        created(desk(branch.id()), "/bookings", """
                {"branch": "%s", "service": "%s", "practitioner": "%s", "start": "%s", "mode": "remote",
                 "topic": "family", "participants": [{"client": "%s"}]}"""
                .formatted(branch.id(), branch.service(), practitioner, start, client));
    }

    /** A fresh token for the branch's desk; tokens live five minutes. */
    public String desk(String branch) {
        return realm.token("desk-" + branch, Role.RECEPTIONIST, branch);
    }

    private void tell(String kind, String subject, String type, String body) {
        new Inbox(wire, realm).tell("staff-service:" + kind + ":" + subject, 1, type, body);
    }

    private String created(String token, String path, String body) {
        return JSON.readTree(send("POST", token, path, body, 201)).path("id").asString();
    }

    private String send(String method, String token, String path, String body, int wanted) {
        return wire.send(method, path, "Authorization: Bearer " + token + "\r\n", body).expect(wanted).body();
    }

    private static List<String> hours() {
        return Stream.of(DayOfWeek.values()).map(day -> String.format(Locale.ROOT,
                "{\"day\": \"%s\", \"from\": \"%02d:00\", \"to\": \"%02d:00\"}", day, OPENS, CLOSES)).toList();
    }
}
