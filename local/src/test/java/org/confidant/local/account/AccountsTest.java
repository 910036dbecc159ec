package org.confidant.local.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    @TempDir
    private Path folder;
    private Accounts accounts;
    private final Account reception = new Account("reception.shanghai", "s123", "reception.shanghai@confidant.example",
            "receptionist", List.of("Shanghai"), "once", "");

    @BeforeEach
    void keep() {
        accounts = Accounts.in(folder);
        accounts.keep(reception);
    }

    @Test
    void account_is_found_by_each_of_its_names() {
        assertThat(accounts.find("reception.shanghai")).contains(reception);
        assertThat(accounts.find("Reception.Shanghai@confidant.example")).contains(reception);
        assertThat(accounts.find("s123")).contains(reception);
        assertThat(accounts.find("reception")).isEmpty();
    }

    @Test
    void empty_word_finds_nobody() {
        accounts.keep(new Account("hub", "partner-1", "", "partner", List.of(), "secret", ""));

        assertThat(accounts.find("")).isEmpty();
    }

    @Test
    void kept_again_it_takes_its_own_place() {
        accounts.keep(reception.withPassword("chosen", ""));

        assertThat(Accounts.in(folder).all()).containsExactly(reception.withPassword("chosen", ""));
    }
}
