package org.confidant.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().map(CaughtMail::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** The mails to one address, or all whose address contains the words; the newest last. */
    public List<CaughtMail> to(String address) {
        return all().stream().filter(mail -> mail.isTo(address)).toList();
    }
}
