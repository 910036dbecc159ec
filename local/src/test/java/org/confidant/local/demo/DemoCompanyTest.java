package org.confidant.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.confidant.local.account.Account;
import org.confidant.local.account.Accounts;
import org.confidant.local.api.FakeGateway;
import org.confidant.local.api.Gateway;
import org.confidant.local.mail.MailFolder;
import org.confidant.local.suite.SuiteRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCompanyTest {
    @TempDir
    private Path folder;
    private FakeGateway server;
    private Gateway gateway;
    private Accounts accounts;

    @BeforeEach
    void start() throws Exception {
        server = new FakeGateway();
        gateway = new Gateway(server.base(), name -> "token-of-" + name);
        accounts = Accounts.in(folder);
        accounts.keep(new Account("administrator", "a@x.example", "a@x.example", "administrator", List.of("all"), "p",
                ""));
    }

    @AfterEach
    void stop() {
        gateway.close();
        server.close();
    }

    @Test
    void everybody_can_sign_in_afterwards() {
        make();

        assertThat(accounts.all()).hasSize(1 + 21 + 9 + 1);
        assertThat(accounts.find("reception.shanghai").orElseThrow().password()).isEqualTo("once");
        assertThat(accounts.find("wellness-hub").orElseThrow().login()).isEqualTo("partner-1");
    }

    @Test
    void each_branch_names_its_manager() {
        make();

        assertThat(server.made.values()).filteredOn(path -> path.endsWith("/manager")).hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void each_service_has_every_text_in_both_languages_published() {
        make();

        assertThat(server.made.values()).filteredOn(path -> path.endsWith("/publication")).hasSize(2 * 4 * 2);
    }

    @Test
    void only_administrator_and_managers_make_it() {
        make();

        assertThat(server.authors).containsExactlyInAnyOrder("Bearer token-of-administrator",
                "Bearer token-of-manager.shanghai", "Bearer token-of-manager.chengdu",
                "Bearer token-of-manager.london");
    }

    @Test
    void made_again_nothing_is_doubled() {
        make();
        Map<String, String> first = Map.copyOf(server.made);

        make();

        assertThat(server.made).isEqualTo(first);
    }

    @Test
    void password_swallowed_by_an_interruption_is_asked_for_again() {
        make();
        Accounts forgotten = Accounts.in(folder.resolve("other"));
        forgotten.keep(accounts.find("administrator").orElseThrow());

        demo(forgotten).make();

        assertThat(forgotten.find("reception.shanghai").orElseThrow().password()).isEqualTo("once");
        assertThat(server.made.values()).filteredOn(path -> path.endsWith("/one-time-password")).hasSize(30);
    }

    @Test
    void passing_trouble_is_waited_out() {
        server.troubles.addAll(List.of(503, 404, 429));

        make();

        assertThat(server.troubles).isEmpty();
        assertThat(accounts.all()).hasSize(32);
    }

    @Test
    void real_refusal_is_told_with_who_asked_what() {
        server.troubles.add(422);

        assertThatThrownBy(this::make).isInstanceOf(SuiteRefused.class)
                .hasMessageContaining("PUT /calendars/CN/2026 as administrator was answered 422");
    }

    private void make() {
        demo(accounts).make();
    }

    private DemoCompany demo(Accounts kept) {
        return new DemoCompany(Company.demo(), gateway, kept, new FirstAdministrator("a@x.example",
                new MailFolder(folder, Clock.systemUTC()), kept), "run");
    }
}
