package org.confidant.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
    @TempDir
    private Path folder;
    private int port;
    private MailCatcher catcher;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        catcher = MailCatcher.start(port, mails());
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void mail_is_kept_as_a_person_reads_it() throws Exception {
        send("li@example.org", "预约确认", "See http://127.0.0.1/links/b123.\nThank you.");

        CaughtMail mail = mails().to("li@example.org").getFirst();

        assertThat(mail.subject()).isEqualTo("预约确认");
        assertThat(mail.from()).isEqualTo("appointments@confidant.example");
        assertThat(mail.links()).containsExactly("http://127.0.0.1/links/b123");
        assertThat(mail.messageId()).isNotBlank();
    }

    @Test
    void calendar_part_is_told_in_a_line() throws Exception {
        send("li@example.org", "Your appointment", "Text");

        assertThat(mails().all().getFirst().appointments())
                .containsExactly("METHOD:REQUEST, DTSTART:20261224T004500Z, SUMMARY:Your appointment");
    }

    @Test
    void newest_mail_comes_last() throws Exception {
        send("a@example.org", "first", "x");
        send("a@example.org", "second", "x");

        assertThat(mails().all()).extracting(CaughtMail::subject).containsExactly("first", "second");
    }

    @Test
    void listed_address_is_refused_and_others_are_not() throws Exception {
        Files.writeString(folder.resolve("refuse"), "full@example.org\n");

        assertThatThrownBy(() -> send("Full@example.org", "x", "x")).isInstanceOf(SendFailedException.class)
                .hasStackTraceContaining("550");
        send("other@example.org", "x", "x");

        assertThat(mails().all()).hasSize(1);
    }

    @Test
    void listed_domain_is_refused_with_its_code() throws Exception {
        Files.writeString(folder.resolve("refuse"), "452 example.org\n");

        assertThatThrownBy(() -> send("a@example.org", "x", "x")).hasStackTraceContaining("452");
    }

    @Test
    void star_refuses_everybody_for_now() throws Exception {
        Files.writeString(folder.resolve("refuse"), "*\n");

        assertThatThrownBy(() -> send("a@example.net", "x", "x")).hasStackTraceContaining("451");
    }

    @Test
    void mails_outlive_the_catcher() throws Exception {
        send("a@example.org", "kept", "x");

        catcher.close();
        catcher = MailCatcher.start(port, mails());

        assertThat(mails().all()).hasSize(1);
    }

    private MailFolder mails() {
        return new MailFolder(folder, Clock.systemUTC());
    }

    private void send(String to, String subject, String text) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("appointments@confidant.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart body = new MimeBodyPart();
        body.setText(text, "UTF-8");
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setText("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nDTSTART:20261224T004500Z\r\n"
                + "SUMMARY:Your appoint\r\n ment\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "UTF-8", "calendar");
        message.setContent(new MimeMultipart(body, calendar));
        Transport.send(message);
    }
}
