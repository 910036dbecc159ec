package org.confidant.staffservice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.confidant.platform.outbox.Delivery;
import org.confidant.staffservice.StaffSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

class SmtpMailboxTest {
    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final SMTPServer server = SMTPServer.port(0).simpleMessageListener(new SimpleMessageListener() {
        @Override
        public boolean accept(String from, String recipient) {
            return !recipient.startsWith("refused");
        }

        @Override
        public void deliver(String from, String recipient, InputStream data) throws IOException {
            received.add(data.readAllBytes());
        }
    }).build();
    private SmtpMailbox mailbox;

    @BeforeEach
    void start() {
        server.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getPortAllocated());
        mailbox = new SmtpMailbox(sender, new StaffSettings(URI.create("http://127.0.0.1:1"), "secret",
                Optional.empty(), "office@example.org", Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MimeMessage mail(int i) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(received.get(i)));
    }

    @Test
    void a_mail_goes_out_in_words_that_betray_nobody() throws Exception {
        Delivery delivery = mailbox.send("ming@example.org", Letter.WELCOME, "staff.1");

        assertThat(delivery).isEqualTo(Delivery.TAKEN);
        assertThat(mail(0).getFrom()[0]).hasToString("office@example.org");
        assertThat(mail(0).getSubject()).isEqualTo(Letter.WELCOME.subject());
        assertThat(mail(0).getContent().toString()).contains("您的账号已开通").doesNotContainIgnoringCase("confidant",
                "counsel", "咨询", "陪聊");
    }

    @Test
    void a_second_attempt_keeps_the_message_id() throws Exception {
        mailbox.send("ming@example.org", Letter.WELCOME, "staff.1");
        mailbox.send("ming@example.org", Letter.WELCOME, "staff.1");

        assertThat(mail(0).getMessageID()).isEqualTo("<staff.1@example.org>").isEqualTo(mail(1).getMessageID());
    }

    @Test
    void an_address_the_server_refuses_is_refused_for_good() {
        assertThat(mailbox.send("refused@example.org", Letter.WELCOME, "staff.1")).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void a_server_that_is_away_is_tried_again() {
        server.stop();

        assertThat(mailbox.send("ming@example.org", Letter.WELCOME, "staff.1"))
                .isInstanceOf(Delivery.Unavailable.class);
    }

    @Test
    void a_password_stands_on_a_line_of_its_own() {
        assertThat(Letter.withPassword("p4ssw0rd").text().lines()).contains("p4ssw0rd");
    }
}
