package org.confidant.local.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.confidant.local.api.Founder;
import org.confidant.local.api.WeekHours;
import org.confidant.local.demo.DemoTexts;

/**
 * Founds the branches of a plan: per branch a manager, a receptionist, rooms, and practitioners as many as it says. The clock
 * does not matter here.
 */
final class FoundCompany {
    static final String BY_APPOINTMENT = "by-appointment";
    static final String WALKING_IN = "walking-in";
    static final String PARTNER = "partner.replay";
    private static final String EXAM = "2016-01-15";
    private static final String LANGUAGE = "pt-BR";

    private final Founder founder;
    private final String administrator;
    private final String domain;

    /** @param domain of the e-mail addresses, another for each file */
    FoundCompany(Founder founder, String administrator, String domain) {
        this.founder = founder;
        this.administrator = administrator;
        this.domain = domain;
    }

    static String receptionist(BranchPlan branch) {
        return "reception." + branch.key();
    }

    static String manager(BranchPlan branch) {
        return "manager." + branch.key();
    }

    /** The names under which the practitioners of a branch sign in. */
    static List<String> practitioners(BranchPlan branch) {
        return IntStream.rangeClosed(1, branch.practitioners()).mapToObj(number -> practitioner(branch, number))
                .toList();
    }

    private static String practitioner(BranchPlan branch, int number) {
        return "practitioner" + number + "." + branch.key();
    }

    Offering byAppointment() {
        return service(BY_APPOINTMENT, "Consultation by appointment", List.of("on-site", "remote"));
    }

    Offering walkingIn() {
        return service(WALKING_IN, "Consultation without appointment", List.of("on-site"));
    }

    /** With rooms of its own: who walks in at any minute would else find each room taken at one end of the session. */
    private Offering service(String key, String name, List<String> modes) {
        founder.post(administrator, "/services", key, Map.of("name", name, "length", Session.LENGTH.toString(),
                "bufferAfter", Session.BUFFER.toString(), "modes", modes, "rooms", List.of(key)));
        DemoTexts.read().publish(founder, administrator, key);
        return new Offering(founder.id(key), text(key, "consent"), text(key, "intake"), text(key, "agreement"));
    }

    /** The demo has none in the clients' language: then the English one is in force. */
    private String text(String service, String kind) {
        return founder.id(DemoTexts.item(service, kind, "en"));
    }

    /** @return the branch's id */
    String branch(BranchPlan branch) {
        List<Map<String, String>> hours = hours(branch);
        founder.post(administrator, "/branches", branch.key(), Map.of("name", branch.name(), "country", "BR", "zone",
                Plan.ZONE.getId(), "businessHours", hours));
        admit(branch, administrator, manager(branch), "branch-manager", Map.of());
        founder.putInCharge(administrator, branch.key(), manager(branch));
        admit(branch, manager(branch), receptionist(branch), "receptionist",
                Map.of("lineManager", founder.id(manager(branch))));
        IntStream.rangeClosed(1, branch.practitioners()).forEach(number -> practitioner(branch, number, hours));
        return founder.id(branch.key());
    }

    private void admit(BranchPlan branch, String by, String name, String role, Map<String, ?> more) {
        founder.admit(by, new Founder.Newcomer(name, email(name), role, List.of(branch.name())),
                with(more, Map.of("name", name, "gender", "female", "branches", List.of(founder.id(branch.key())),
                        "languages", List.of(LANGUAGE))));
    }

    private void practitioner(BranchPlan branch, int number, List<Map<String, String>> hours) {
        String name = practitioner(branch, number);
        String service = number <= branch.byAppointment() ? BY_APPOINTMENT : WALKING_IN;
        admit(branch, manager(branch), name, "practitioner", Map.of("services", List.of(founder.id(service)),
                "weeklyHours", hours, "lineManager", founder.id(manager(branch))));
        founder.clear(manager(branch), name, EXAM, "Replay file " + name);
        founder.post(manager(branch), "/rooms", "room" + number + "." + branch.key(),
                Map.of("branch", founder.id(branch.key()), "name", "Room " + number, "kind", service));
    }

    /** Admits the partner for these branches, if it was not admitted before. */
    void partner(List<String> branchIds) {
        founder.partner(administrator, PARTNER, PARTNER + "-" + name(branchIds), Map.of("name", "Replay partner",
                "branches", branchIds), List.of("all of the replay"));
    }

    /** Lets the partner use also what a shorter replay of the file did not need. */
    void partnerMayUse(String partner, List<String> branchIds) {
        founder.put(administrator, "/partners/" + partner, "partner-branches", name(branchIds),
                Map.of("branches", branchIds, "suspended", false));
    }

    /** Another for other branches, so that a key never comes with another body. */
    private static String name(List<String> branchIds) {
        return UUID.nameUUIDFromBytes(String.join(",", branchIds).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String email(String name) {
        return name + "@" + domain;
    }

    private static List<Map<String, String>> hours(BranchPlan branch) {
        return WeekHours.lines(List.of(String.format(Locale.ROOT, "MONDAY-SUNDAY %02d:00-%02d:00", branch.opens(),
                branch.closes())));
    }

    private static Map<String, Object> with(Map<String, ?> some, Map<String, ?> more) {
        return Stream.of(some, more).flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
