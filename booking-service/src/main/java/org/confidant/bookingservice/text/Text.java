package org.confidant.bookingservice.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.platform.problem.Refusal;

/**
 * One version of a wording for one service in one language. A draft can change; what is published never does.
 *
 * @param language BCP 47
 */
public record Text(TextKind kind, OfferingId offering, String language, TextContent content,
        Optional<Publication> publication) {

    /** Its number among the versions of the same kind, service and language, and since when it is in force. */
    public record Publication(int number, Instant at) {}

    /** A draft, in force for nobody. */
    public static Text draft(TextKind kind, OfferingId offering, String language, TextContent content) {
        return new Text(kind, offering, language, content, Optional.empty());
    }

    /** The draft with other words. */
    Text rewritten(TextContent other) {
        requireDraft();
        return new Text(kind, offering, language, other, publication);
    }

    /** The draft put in force, for good. */
    Text published(int number, Instant now) {
        requireDraft();
        return new Text(kind, offering, language, content, Optional.of(new Publication(number, now)));
    }

    /** What names this version, once it is published. */
    public TextRef ref(String id) {
        return new TextRef(id, kind, offering, language, publication.orElseThrow().number());
    }

    /** SHA-256 of the exact words: title, body and the list, each on lines of its own, in UTF-8; hexadecimal. */
    public String sha256() {
        String words = content.title() + "\n\n" + content.body() + content.items().stream()
                .map(item -> "\n" + item.key() + ": " + item.wording()).collect(Collectors.joining());
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void requireDraft() {
        if (publication.isPresent()) {
            throw new Refusal(TextProblem.ALREADY_PUBLISHED, "Make a new draft for the next version.")
                    .with("number", publication.get().number());
        }
    }
}
