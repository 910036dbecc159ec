package org.confidant.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.confidant.local.account.Account;
import org.confidant.local.account.Accounts;
import org.confidant.local.api.FakeGateway;
import org.confidant.local.api.Founder;
import org.confidant.local.api.Gateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundBranchesTest {
    private static final LocalDate DAY = LocalDate.of(2016, 4, 29);
    private static final Reading READING = new Reading(DAY, List.of(row(1, "Aa"), row(2, "Aa"), row(3, "Bé")),
            List.of());

    @TempDir
    private Path folder;
    private FakeGateway server;
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = new FakeGateway();
        gateway = new Gateway(server.base(), name -> "token-of-" + name);
    }

    @AfterEach
    void stop() {
        gateway.close();
        server.close();
    }

    @Test
    void branch_has_a_manager_a_receptionist_and_a_room_for_each_practitioner() {
        found("journal", 3);

        assertThat(made("/branches")).hasSize(2);
        assertThat(made("/staff")).hasSize(2 * 3);
        assertThat(server.made.values()).filteredOn(path -> path.endsWith("/manager")).hasSize(2);
        assertThat(made("/rooms")).hasSize(2);
        assertThat(made("/services")).hasSize(2);
        assertThat(server.bodies.values()).filteredOn(body -> body.contains("\"businessHours\""))
                .allMatch(body -> body.contains("\"zone\":\"America/Sao_Paulo\""))
                .anyMatch(body -> body.contains("\"name\":\"Bé\""));
    }

    @Test
    void those_who_walk_in_have_practitioners_and_rooms_of_their_own() {
        Row walkIn = new Row(4, 4, new Person("P4", Person.Gender.MALE, 30), "Aa", DAY.atTime(9, 0), false);

        found("journal", new Reading(DAY, List.of(row(1, "Aa"), walkIn), List.of()), 2);

        assertThat(bodies("\"kind\":\"walking-in\"")).hasSize(1);
        assertThat(bodies("\"kind\":\"by-appointment\"")).hasSize(1);
        assertThat(bodies("\"rooms\":[\"walking-in\"]")).hasSize(1);
    }

    @Test
    void everybody_who_is_admitted_can_sign_in() {
        found("journal", 3);

        assertThat(Accounts.in(folder).all()).extracting(Account::name).containsExactlyInAnyOrder("manager.aa",
                "reception.aa", "practitioner1.aa", "manager.be", "reception.be", "practitioner1.be",
                FoundCompany.PARTNER);
    }

    @Test
    void what_is_founded_is_not_founded_again() {
        Company first = found("journal", 3);
        server.bodies.clear();

        Company again = found("journal", 3);

        assertThat(again).isEqualTo(first);
        assertThat(server.bodies.keySet()).allMatch(key -> key.contains("-services-") || key.contains("-texts"));
    }

    @Test
    void founding_that_was_cut_off_before_the_journal_knew_doubles_nothing() {
        Company first = found("journal", 3);
        int made = server.made.size();

        Company again = found("another-journal", 3);

        assertThat(again).isEqualTo(first);
        assertThat(server.made.keySet().stream().filter(key -> !key.contains("partner")).count())
                .isEqualTo(made - partnerCommands());
    }

    @Test
    void longer_replay_gives_the_partner_more_branches() {
        found("journal", 1);
        Company all = found("journal", 3);

        assertThat(server.bodies.values()).anyMatch(
                body -> body.contains("\"suspended\":false") && all.branchIds().stream().allMatch(body::contains));
    }

    private long partnerCommands() {
        return server.made.keySet().stream().filter(key -> key.contains("partner")).count();
    }

    private List<String> made(String path) {
        return server.made.values().stream().filter(made -> made.equals("/api/v1" + path)).toList();
    }

    private List<String> bodies(String part) {
        return server.bodies.values().stream().filter(body -> body.contains(part)).toList();
    }

    private Company found(String journalName, int limit) {
        return found(journalName, READING, limit);
    }

    private Company found(String journalName, Reading reading, int limit) {
        Accounts accounts = Accounts.in(folder);
        try (Journal journal = Journal.open(folder.resolve(journalName))) {
            return new FoundBranches(Plan.of(reading, limit, List.of()), journal, new FoundCompany(
                    new Founder(gateway, accounts, "replay"), "administrator", "x.example"), accounts,
                    new Bar(new PrintWriter(new StringWriter()), false)).found();
        }
    }

    private static Row row(int number, String neighbourhood) {
        return new Row(number, number, new Person("P" + number, Person.Gender.FEMALE, 30), neighbourhood,
                DAY.minusDays(1).atTime(9, 0), false);
    }
}
