package org.confidant.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.confidant.local.mail.MailFolder;
import org.confidant.local.suite.SuiteRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    @TempDir
    private Path folder;

    @Test
    void newest_link_of_the_wanted_kind_is_found_in_ones_own_mail() throws IOException {
        mail(1, "ana@example.com", "/links/b1", "/links/a2");
        mail(2, "ana@example.com", "/links/b3", "/branches");
        mail(3, "ben@example.com", "/links/b4");

        assertThat(mailbox().link("ana@example.com", path -> path.startsWith("/links/b"))).isEqualTo("/links/b3");
        assertThat(mailbox().link("ana@example.com", path -> path.startsWith("/links/a"))).isEqualTo("/links/a2");
    }

    @Test
    void mail_that_does_not_come_is_named() {
        assertThatThrownBy(() -> mailbox().link("ana@example.com", _ -> true)).isInstanceOf(SuiteRefused.class)
                .hasMessageContaining("ana@example.com");
    }

    private Mailbox mailbox() {
        return new Mailbox(new MailFolder(folder, Clock.systemUTC()), Duration.ZERO);
    }

    private void mail(int number, String address, String... paths) throws IOException {
        Files.writeString(folder.resolve("%016d.eml".formatted(number)), "X-Confidant-Recipients: " + address
                + "\r\nContent-Type: text/plain\r\n\r\nhttp://127.0.0.1/api/v1"
                + String.join("\r\nhttp://127.0.0.1/api/v1", paths) + "\r\n");
    }
}
