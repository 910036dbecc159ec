package org.confidant.local.replay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.confidant.local.mail.MailFolder;
import org.confidant.local.suite.SuiteRefused;

/** The links that clients find in their mail. */
final class Mailbox {
    private static final String LINKS = "/links/";
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final MailFolder folder;
    private final Duration patience;

    /** @param patience how long a mail may take */
    Mailbox(MailFolder folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /**
     * The path of the newest link of that kind in the mails to the address, once it is there.
     *
     * @param kind says what the path leads to
     * @throws SuiteRefused if no such mail came
     */
    String link(String address, Predicate<String> kind) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<String> found = newestFirst(address).stream().filter(kind).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > until) {
                throw new SuiteRefused("The mail to " + address + " with a link did not come.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private List<String> newestFirst(String address) {
        return folder.to(address).reversed().stream().flatMap(mail -> mail.links().reversed().stream())
                .filter(link -> link.contains(LINKS)).map(link -> link.substring(link.indexOf(LINKS))).distinct()
                .toList();
    }
}
