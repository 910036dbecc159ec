package org.confidant.bookingservice.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.TestRealm;

/** A branch with its people, learnt and made over HTTP as in real life; every one is another. */
public record Company(RunningService service, TestRealm realm, String branch) {
    private static final AtomicInteger PHONES = new AtomicInteger();
    private static final String EVERY_DAY = """
            [{"day": "MONDAY", "from": "09:00", "to": "18:00"}, {"day": "TUESDAY", "from": "09:00", "to": "18:00"},
             {"day": "WEDNESDAY", "from": "09:00", "to": "18:00"}, {"day": "THURSDAY", "from": "09:00", "to": "18:00"},
             {"day": "FRIDAY", "from": "09:00", "to": "18:00"}, {"day": "SATURDAY", "from": "09:00", "to": "18:00"},
             {"day": "SUNDAY", "from": "09:00", "to": "18:00"}]""";

    static Company open(RunningService service, TestRealm realm, String country, String zone) {
        String branch = fresh();
        taken(service.tell("branches", branch, 1, "BranchKnown", """
                {"branch": "%s", "name": "Branch", "country": "%s", "zone": "%s", "hours": %s}"""
                .formatted(branch, country, zone, EVERY_DAY)));
        return new Company(service, realm, branch);
    }

    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    private static void taken(RunningService.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(204);
    }

    /** Somebody cleared who works whenever the branch is open. */
    public String practitioner(String service) {
        String id = fresh();
        practitioner(id, service, 1, true);
        return id;
    }

    /** What staff-service says about them in its n-th message. */
    public void practitioner(String id, String offering, long n, boolean cleared) {
        taken(service.tell("staff", id, n, "PersonKnown",
                """
                        {"person": "%s", "roles": ["practitioner"], "branches": ["%s"], "services": ["%s"], "languages": ["zh-CN"],
                         "hours": %s, "cleared": %s, "departed": false}"""
                        .formatted(id, branch, offering, EVERY_DAY, cleared)));
    }

    /** That practitioner is the branch's manager as well, by the n-th message about them. */
    public void manages(String id, String offering, long n) {
        taken(service.tell("staff", id, n, "PersonKnown",
                """
                        {"person": "%s", "roles": ["practitioner", "branch-manager"], "branches": ["%s"], "services": ["%s"],
                         "languages": ["zh-CN"], "hours": %s, "cleared": true, "departed": false}"""
                        .formatted(id, branch, offering, EVERY_DAY)));
        taken(service.tell("branches", branch, 2, "BranchKnown",
                """
                        {"branch": "%s", "name": "Branch", "country": "CN", "zone": "Asia/Shanghai", "hours": %s, "manager": "%s"}"""
                        .formatted(branch, EVERY_DAY, id)));
    }

    /** Somebody else who works here with that role; their id. */
    public String colleague(Role role) {
        String id = fresh();
        taken(service.tell("staff", id, 1, "PersonKnown", """
                {"person": "%s", "roles": ["%s"], "branches": ["%s"], "cleared": false, "departed": false}"""
                .formatted(id, role.realmName(), branch)));
        return id;
    }

    /** A client of this branch, with what more there is to say of them; their id. */
    public String client(String more) {
        RunningService.Answer kept = service.post(token(Role.RECEPTIONIST), "/clients", """
                {"branch": "%s", "name": "Somebody", "phone": "137%08d", "language": "en", %s}""".formatted(branch,
                PHONES.incrementAndGet(), more));
        assertThat(kept.status()).as("%s", kept.body()).isEqualTo(201);
        return kept.text("id");
    }

    /** An adult of this branch who has that address. */
    public String mailed(String email) {
        return client("\"birthYear\": 1980, \"email\": \"%s\"".formatted(email));
    }

    /** A service of fifty minutes with ten more for the practitioner and the room. */
    public String offering() {
        return service.post(administrator(), "/services", """
                {"name": "Counselling", "length": "PT50M", "bufferAfter": "PT10M", "modes": ["on-site", "remote"]}""")
                .text("id");
    }

    public String room() {
        return service.post(token(Role.BRANCH_MANAGER), "/rooms", """
                {"branch": "%s", "name": "Bamboo", "kind": "quiet-room", "seats": 4}""".formatted(branch)).text("id");
    }

    /** Somebody of this branch. */
    public String token(Role role) {
        return realm.token("someone-" + role.realmName(), role, branch);
    }

    public String administrator() {
        return realm.token("the-administrator", Role.ADMINISTRATOR);
    }
}
