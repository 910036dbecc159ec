package org.confidant.bench.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confidant.archiveservice.sealing.Proof;
import org.confidant.archiveservice.transcript.Author;
import org.confidant.archiveservice.transcript.SealedMessage;
import org.confidant.archiveservice.transcript.Tail;
import org.confidant.bench.measure.Contestant;
import org.confidant.bench.measure.Slice;

/**
 * Seals transcripts as long as they may be, message by message in one thread, and keeps none of them.
 *
 * @param text of every message
 * @param least so many bytes are sealed at least, however little time there is
 * @param closing whether the proof of each transcript is taken too, as when its record is closed
 */
record Sealing(String name, OwnRecord record, String text, long least, boolean closing) implements Contestant {
    private static final Author AUTHOR = new Author.Practitioner();

    @Override
    public Slice work(Duration time) {
        long begun = System.nanoTime();
        long messages = 0;
        long bytes = 0;
        do {
            List<SealedMessage> sealed = transcript();
            if (closing) {
                Proof.of(sealed, record.value());
            }
            messages += sealed.size();
            bytes += bytes(sealed);
        } while (bytes < least || System.nanoTime() - begun < time.toNanos());
        return new Slice(messages, Duration.ofNanos(System.nanoTime() - begun));
    }

    private List<SealedMessage> transcript() {
        Instant now = Instant.now();
        var said = new SealedMessage.Said(text, now, now);
        List<SealedMessage> sealed = new ArrayList<>();
        long bytes = 0;
        while (bytes < Tail.MOST_OF_A_SESSION) {
            SealedMessage message = SealedMessage.seal(record.key(), record.session(), sealed.size() + 1L, AUTHOR,
                    said, Optional.empty());
            sealed.add(message);
            bytes += message.bytes();
        }
        return sealed;
    }

    private static long bytes(List<SealedMessage> sealed) {
        return sealed.stream().mapToLong(SealedMessage::bytes).sum();
    }
}
