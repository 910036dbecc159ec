package org.confidant.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A received mail as a person reads it. */
public record CaughtMail(String messageId, String date, String from, List<String> to, String subject, String text,
        List<String> calendars) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    public CaughtMail {
        to = List.copyOf(to);
        calendars = List.copyOf(calendars);
    }

    static CaughtMail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            List<String> texts = new ArrayList<>();
            List<String> calendars = new ArrayList<>();
            collect(message, texts, calendars);
            return new CaughtMail(header(message, "Message-ID"), header(message, "Date"), header(message, "From"),
                    Arrays.asList(header(message, MailFolder.RECIPIENTS).split("\\s*,\\s*")),
                    header(message, "Subject"), String.join("\n", texts).strip(), calendars);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (MessagingException e) {
            throw new IllegalStateException("not a mail: " + file, e);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException, IOException {
        String value = message.getHeader(name, ", ");
        return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
    }

    private static void collect(Part part, List<String> texts, List<String> calendars)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart below = parts.getBodyPart(i);
                collect(below, texts, calendars);
            }
        } else if (part.isMimeType("text/calendar")) {
            calendars.add(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } else if (part.isMimeType("text/plain")) {
            texts.add(String.valueOf(part.getContent()));
        }
    }

    public boolean isTo(String address) {
        return to.stream().anyMatch(
                recipient -> recipient.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT)));
    }

    /** The links in the text, in order. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).map(link -> link.replaceAll("[.,;)]+$", ""))
                .distinct().toList();
    }

    /** Method, summary, start and end of each calendar part, one line each. */
    public List<String> appointments() {
        return calendars.stream().map(CaughtMail::appointment).toList();
    }

    private static String appointment(String calendar) {
        String unfolded = calendar.replaceAll("\r?\n[ \t]", "");
        return Pattern.compile("(?m)^(METHOD|SUMMARY|DTSTART|DTEND|STATUS|LOCATION)[;:].*$").matcher(unfolded)
                .results().map(MatchResult::group).map(String::strip).reduce((a, b) -> a + ", " + b).orElse("empty");
    }
}
