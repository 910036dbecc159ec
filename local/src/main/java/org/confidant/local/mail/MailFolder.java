package org.confidant.local.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.confidant.local.suite.AtomicFile;

/** The mails received so far, one file each; the names sort by the time of arrival. */
public final class MailFolder {
    static final String RECIPIENTS = "X-Confidant-Recipients";
    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();
    private final Map<Path, String> recipients = new ConcurrentHashMap<>();

    public MailFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public Refusals refusals() {
        return new Refusals(folder.resolve("refuse"));
    }

    void keep(List<String> recipients, byte[] message) {
        byte[] envelope = (RECIPIENTS + ": " + String.join(", ", recipients) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[envelope.length + message.length];
        System.arraycopy(envelope, 0, whole, 0, envelope.length);
        System.arraycopy(message, 0, whole, envelope.length, message.length);
        AtomicFile.write(folder.resolve("%016d%s".formatted(next(), SUFFIX)), whole);
    }

    private long next() {
        return last.updateAndGet(before -> Math.max(before + 1, clock.millis() * 1000));
    }

    /** All mails, the newest last. */
    public List<CaughtMail> all() {
        return files().stream().map(CaughtMail::read).toList();
    }

    /** The mails to one address, or all whose address contains the words; the newest last. */
    public List<CaughtMail> to(String address) {
        String words = address.toLowerCase(Locale.ROOT);
        return files().stream()
                .filter(file -> recipients.computeIfAbsent(file, MailFolder::recipients).contains(words))
                .map(CaughtMail::read).filter(mail -> mail.isTo(address)).toList();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** The first line of a mail, which the catcher wrote: thousands are looked through for one address. */
    private static String recipients(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return String.valueOf(lines.readLine()).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
