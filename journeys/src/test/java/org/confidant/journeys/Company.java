package org.confidant.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.confidant.local.account.Accounts;
import org.confidant.local.account.Tokens;
import org.confidant.local.clock.ClockFile;
import org.confidant.local.demo.Demo;
import org.confidant.local.mail.CaughtMail;
import org.confidant.local.mail.MailFolder;
import org.confidant.local.suite.Options;
import org.confidant.local.suite.Ports;
import org.confidant.local.suite.Suite;
import tools.jackson.databind.json.JsonMapper;

/** The demo company, running for the journeys as {@code ./confidant up} runs it, on ports and in a folder of its own. */
final class Company implements AutoCloseable {
    private static final Duration FRESH = Duration.ofMinutes(3);

    private final Suite suite;
    private final Tokens tokens;
    private final ClockFile clock;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    private record Token(String text, long taken) {}

    private Company(Suite suite) {
        this.suite = suite;
        this.tokens = new Tokens(Accounts.in(suite.installation().secrets()), suite.ports().issuer());
        this.clock = ClockFile.open(suite.installation().clock());
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop));
    }

    static Company open() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(
                    Path.of(System.getProperty("confidant.journeys"))), "company-");
            Optional<String> mongodb = Optional.ofNullable(System.getenv("CONFIDANT_MONGODB_URI"))
                    .filter(uri -> !uri.isBlank());
            return new Company(Suite.start(folder, new Options(Path.of(System.getProperty("confidant.root")),
                    OptionalInt.of(Ports.free().base()), mongodb, Optional.of(new Demo()), System.out::println)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the demo people, or anybody who signed in before, by name or e-mail. */
    Person person(String name) {
        return new Person(api(), () -> token(name));
    }

    /** Whoever holds this very token, or nobody in particular for an empty one. */
    Person holder(String token) {
        return new Person(api(), () -> token);
    }

    String token(String name) {
        return known.compute(name, (same, token) -> token == null
                || System.nanoTime() - token.taken() > FRESH.toNanos()
                        ? new Token(tokens.of(name, Optional.empty()), System.nanoTime())
                        : token)
                .text();
    }

    /** The staff id of somebody who can sign in. */
    String staffId(String name) {
        String payload = token(name).split("\\.")[1];
        return JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(payload))
                .path("preferred_username").asString();
    }

    /** Forgets the token, so that the next one carries what changed. */
    void signInAgain(String name) {
        known.remove(name);
    }

    /** A first sign-in with the password that was shown once. */
    Person signIn(String email, String oneTimePassword) {
        tokens.of(email, Optional.of(oneTimePassword));
        return person(email);
    }

    /** Sets business time for all services. */
    void clock(String time) {
        clock.shiftTo(Duration.between(Instant.now(), OffsetDateTime.parse(time).toInstant()));
    }

    void realTime() {
        clock.shiftTo(Duration.ZERO);
    }

    MailFolder mails() {
        return new MailFolder(suite.installation().mail(), Clock.systemUTC());
    }

    List<CaughtMail> mailsTo(String address) {
        return mails().to(address);
    }

    /** A path below the API of the link in the newest mail to that address. */
    String linkFor(String address) {
        String link = Eventually.within(Duration.ofSeconds(20), () -> mailsTo(address),
                mails -> !mails.isEmpty() && !mails.getLast().links().isEmpty()).getLast().links().getFirst();
        return link.substring(link.indexOf("/links/"));
    }

    Suite suite() {
        return suite;
    }

    private URI api() {
        return Ports.http(suite.ports().gateway(), "/api/v1");
    }

    @Override
    public void close() {
        suite.stop();
    }
}
