package org.confidant.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;

/** The keys of commands a document has taken, kept for a week and bounded. */
final class DoneCommands {
    static final String FIELD = "done";
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int MOST = 50;

    private DoneCommands() {}

    /** Whether that command took effect before; the same key with another body is refused. */
    static boolean contains(Document document, Command command) {
        return command.keyed() && document.getList(FIELD, Document.class, List.of()).stream()
                .filter(done -> done.getString("key").equals(command.id()))
                .peek(done -> requireSameBody(done.getString("hash"), command))
                .findFirst().isPresent();
    }

    static void requireSameBody(String hash, Command command) {
        if (!hash.equals(command.bodyHash())) {
            throw new Refusal(PlatformProblem.IDEMPOTENCY_KEY_REUSED,
                    "Use a new Idempotency-Key for a new request, or send the same body again.");
        }
    }

    static List<Document> with(Document document, Command command, Instant now) {
        Instant oldest = now.minus(KEPT);
        List<Document> young = document.getList(FIELD, Document.class, List.of()).stream()
                .filter(done -> done.getDate("at").toInstant().isAfter(oldest)).toList();
        Document entry = new Document("key", command.id()).append("hash", command.bodyHash()).append("at",
                Date.from(now));
        return Stream.concat(young.stream().skip(Math.max(0, young.size() - MOST + 1)), Stream.of(entry)).toList();
    }
}
