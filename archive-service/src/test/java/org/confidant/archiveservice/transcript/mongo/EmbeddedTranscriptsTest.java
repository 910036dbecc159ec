package org.confidant.archiveservice.transcript.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Optional;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.testing.TestStore;
import org.confidant.archiveservice.transcript.Author;
import org.confidant.archiveservice.transcript.SealedMessage;
import org.confidant.archiveservice.transcript.Tail;
import org.confidant.archiveservice.transcript.Transcripts;
import org.confidant.archiveservice.transcript.TranscriptsContract;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.LinkScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedTranscriptsTest extends TranscriptsContract {
    private MongoDatabase database = TestStore.embedded().fresh();

    @Override
    protected Transcripts transcripts() {
        return new MongoTranscripts(TestStore.embedded().fresh());
    }

    /** The longest words a chunk's document may have: an author of two digits, a command's id and its body's hash. */
    private static SealedMessage message(long number, int size) {
        Instant at = Instant.parse("2026-05-11T02:00:00Z");
        return new SealedMessage(number, new Author.Client(10), at, at, new Binary(new byte[size]),
                Optional.of(new SealedMessage.Sent("x".repeat(26), "h".repeat(64))));
    }

    @ParameterizedTest
    @ValueSource(ints = {34, 500, 990, 1_000, 32_100})
    void no_chunk_s_document_is_larger_than_256_kilobytes(int size) {
        Transcripts there = new MongoTranscripts(database);
        BranchScope scope = LinkScope.of("north");
        String session = "s".repeat(26);
        Tail tail = there.tail(session, scope);
        while (tail.mark() != Tail.Mark.FULL && tail.count() < Tail.MOST_MESSAGES) {
            SealedMessage message = message(tail.next(), size);
            switch (tail.add(size)) {
                case Tail.Next.Push push -> there.push(session, tail, message);
                case Tail.Next.Begin begin -> there.begin(session, new BranchId("n".repeat(26)), tail, message);
                default -> there.fill(session, tail);
            }
            tail = there.tail(session, Everywhere.because("test"));
        }

        RawBsonDocument chunk = database.getCollection("chunks", RawBsonDocument.class).find().first();

        assertThat(chunk.getByteBuffer().remaining()).isLessThanOrEqualTo(Tail.MOST_BYTES);
    }
}
