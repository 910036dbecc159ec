package org.confidant.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.confidant.local.account.Account;
import org.confidant.local.account.Accounts;
import tools.jackson.databind.JsonNode;

/**
 * Makes the demo company through rows 1 to 3 of the road. Every item has a key of its own, so after an interruption all is
 * sent again and only what was missing is made.
 */
public final class DemoCompany {
    private static final String EXAM = "2026-01-15";

    private final Company company;
    private final Gateway gateway;
    private final Accounts accounts;
    private final FirstAdministrator administrator;
    private final String run;
    private final Map<String, String> ids = new HashMap<>();

    DemoCompany(Company company, Gateway gateway, Accounts accounts, FirstAdministrator administrator, String run) {
        this.company = company;
        this.gateway = gateway;
        this.accounts = accounts;
        this.administrator = administrator;
        this.run = run;
    }

    void make() {
        administrator.learn();
        company.calendars().forEach(this::calendar);
        company.services().forEach(this::service);
        company.branches().forEach(this::branch);
        company.people().forEach(person -> admit(FirstAdministrator.NAME, person, "", List.of("*"), List.of("all")));
        company.branches().forEach(this::people);
        company.partners().forEach(this::partner);
    }

    private void calendar(Company.Calendar calendar) {
        List<Map<String, String>> worksAs = new TreeMap<>(calendar.worksAs()).entrySet().stream()
                .map(day -> Map.of("date", day.getKey(), "as", day.getValue())).toList();
        gateway.send(FirstAdministrator.NAME, "PUT", "/calendars/" + calendar.country() + "/" + calendar.year(),
                Map.of("closed", calendar.closedDates().toList(), "worksAs", worksAs),
                key("calendar", calendar.country() + calendar.year()));
    }

    private void service(Company.Service service) {
        post(FirstAdministrator.NAME, "/services", service.key(), Map.of("name", service.name(), "length",
                service.length(), "bufferAfter", service.bufferAfter(), "modes", service.modes(), "rooms",
                service.rooms(), "topics", service.topics()));
    }

    private void branch(Company.Branch branch) {
        post(FirstAdministrator.NAME, "/branches", branch.key(), Map.of("name", branch.name(), "country",
                branch.country(), "zone", branch.zone(), "businessHours", WeekHours.lines(branch.hours())));
    }

    /** The manager first: they admit the desk and the practitioners, and equip the branch. */
    private void people(Company.Branch branch) {
        String manager = branch.people().getFirst().name();
        for (Company.Person person : branch.people()) {
            boolean managing = person.role().equals("branch-manager");
            admit(managing ? FirstAdministrator.NAME : manager, person, managing ? "" : manager,
                    List.of(id(branch.key())), List.of(branch.name()));
            if (person.role().equals("practitioner")) {
                gateway.send(manager, "POST", "/staff/" + id(person.name()) + "/clearance",
                        Map.of("examDate", EXAM, "evidence", "Demo file " + person.name()),
                        key("clearance", person.name()));
            }
        }
        branch.rooms().forEach(room -> post(manager, "/rooms", branch.key() + "." + room.name(), Map.of("branch",
                id(branch.key()), "name", room.name(), "kind", room.kind(), "seats", room.seats())));
        branch.equipment().forEach(piece -> post(manager, "/equipment", branch.key() + "." + piece.name(),
                Map.of("branch", id(branch.key()), "name", piece.name(), "kind", piece.kind())));
    }

    private void admit(String by, Company.Person person, String manager, List<String> branches,
            List<String> branchNames) {
        Map<String, Object> body = new HashMap<>(Map.of("name", person.fullName(), "email", person.email(), "gender",
                person.gender(), "roles", List.of(person.role()), "branches", branches, "languages",
                person.languages()));
        person.hours().ifPresent(hours -> body.put("weeklyHours", WeekHours.lines(hours)));
        person.services().ifPresent(keys -> body.put("services", keys.stream().map(this::id).toList()));
        if (!manager.isEmpty()) {
            body.put("lineManager", id(manager));
        }
        JsonNode admitted = post(by, "/staff", person.name(), body);
        if (accounts.find(person.name()).isEmpty()) {
            String password = oneTime(admitted, by, person.name());
            accounts.keep(new Account(person.name(), id(person.name()), person.email(), person.role(), branchNames,
                    password, ""));
        }
    }

    /** Shown once; when an interruption swallowed it, another is asked for. */
    private String oneTime(JsonNode admitted, String by, String name) {
        JsonNode shown = admitted.has("oneTimePassword")
                ? admitted
                : gateway.send(by, "POST", "/staff/" + id(name) + "/one-time-password", Map.of(),
                        UUID.randomUUID().toString());
        return shown.required("oneTimePassword").asString();
    }

    /** A secret that an interruption swallowed is never shown again: then the partner is admitted anew. */
    private void partner(Company.Partner partner) {
        for (int attempt = 1; accounts.find(partner.key()).isEmpty(); attempt++) {
            JsonNode admitted = post(FirstAdministrator.NAME, "/partners", partner.key() + "." + attempt, Map.of("name",
                    partner.name(), "branches", partner.branches().stream().map(this::id).toList()));
            if (admitted.has("clientSecret")) {
                accounts.keep(new Account(partner.key(), admitted.required("clientId").asString(), "", "partner",
                        partner.branches(), admitted.required("clientSecret").asString(), ""));
            }
        }
    }

    private JsonNode post(String person, String path, String item, Map<String, ?> body) {
        JsonNode made = gateway.send(person, "POST", path, body, key(path.substring(1), item));
        ids.put(item, made.required("id").asString());
        return made;
    }

    private String id(String item) {
        return Objects.requireNonNull(ids.get(item), item);
    }

    private String key(String kind, String item) {
        return "demo-" + run + "-" + kind + "-" + item.replace(' ', '-');
    }
}
