package org.confidant.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.confidant.local.account.Accounts;
import org.confidant.local.api.Founder;
import org.confidant.local.api.Gateway;
import org.confidant.local.api.WeekHours;

/** Makes the demo company; one that was interrupted is gone on with. */
public final class DemoCompany {
    private static final String EXAM = "2026-01-15";

    private final Company company;
    private final FirstAdministrator administrator;
    private final Founder founder;

    DemoCompany(Company company, Gateway gateway, Accounts accounts, FirstAdministrator administrator, String run) {
        this.company = company;
        this.administrator = administrator;
        this.founder = new Founder(gateway, accounts, "demo-" + run);
    }

    void make() {
        administrator.learn();
        company.calendars().forEach(this::calendar);
        company.services().forEach(this::service);
        company.services()
                .forEach(service -> DemoTexts.read().publish(founder, FirstAdministrator.NAME, service.key()));
        company.branches().forEach(this::branch);
        company.people().forEach(person -> admit(FirstAdministrator.NAME, person, "", List.of("*"), List.of("all")));
        company.branches().forEach(this::people);
        company.partners().forEach(this::partner);
    }

    private void calendar(Company.Calendar calendar) {
        List<Map<String, String>> worksAs = new TreeMap<>(calendar.worksAs()).entrySet().stream()
                .map(day -> Map.of("date", day.getKey(), "as", day.getValue())).toList();
        founder.put(FirstAdministrator.NAME, "/calendars/" + calendar.country() + "/" + calendar.year(), "calendar",
                calendar.country() + calendar.year(),
                Map.of("closed", calendar.closedDates().toList(), "worksAs", worksAs));
    }

    private void service(Company.Service service) {
        founder.post(FirstAdministrator.NAME, "/services", service.key(), Map.of("name", service.name(), "length",
                service.length(), "bufferAfter", service.bufferAfter(), "modes", service.modes(), "rooms",
                service.rooms(), "topics", service.topics()));
    }

    private void branch(Company.Branch branch) {
        founder.post(FirstAdministrator.NAME, "/branches", branch.key(), Map.of("name", branch.name(), "country",
                branch.country(), "zone", branch.zone(), "businessHours", WeekHours.lines(branch.hours())));
    }

    /** The manager first: they admit the desk and the practitioners, and equip the branch. */
    private void people(Company.Branch branch) {
        String manager = branch.people().getFirst().name();
        String id = founder.id(branch.key());
        for (Company.Person person : branch.people()) {
            boolean managing = person.role().equals("branch-manager");
            admit(managing ? FirstAdministrator.NAME : manager, person, managing ? "" : manager, List.of(id),
                    List.of(branch.name()));
            if (person.name().equals(manager)) {
                founder.putInCharge(FirstAdministrator.NAME, branch.key(), manager);
            }
            if (person.role().equals("practitioner")) {
                founder.clear(manager, person.name(), EXAM, "Demo file " + person.name());
            }
        }
        branch.rooms().forEach(room -> founder.post(manager, "/rooms", branch.key() + "." + room.name(),
                Map.of("branch", id, "name", room.name(), "kind", room.kind(), "seats", room.seats())));
        branch.equipment().forEach(piece -> founder.post(manager, "/equipment", branch.key() + "." + piece.name(),
                Map.of("branch", id, "name", piece.name(), "kind", piece.kind())));
    }

    private void admit(String by, Company.Person person, String manager, List<String> branches,
            List<String> branchNames) {
        Map<String, Object> body = new HashMap<>(Map.of("name", person.fullName(), "gender", person.gender(),
                "branches", branches, "languages", person.languages()));
        person.hours().ifPresent(hours -> body.put("weeklyHours", WeekHours.lines(hours)));
        person.services().ifPresent(keys -> body.put("services", keys.stream().map(founder::id).toList()));
        if (!manager.isEmpty()) {
            body.put("lineManager", founder.id(manager));
        }
        founder.admit(by, new Founder.Newcomer(person.name(), person.email(), person.role(), branchNames), body);
    }

    private void partner(Company.Partner partner) {
        founder.partner(FirstAdministrator.NAME, partner.key(), partner.key(),
                Map.of("name", partner.name(), "branches",
                        partner.branches().stream().map(founder::id).toList()),
                partner.branches());
    }
}
