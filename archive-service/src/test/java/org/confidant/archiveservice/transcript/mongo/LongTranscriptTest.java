package org.confidant.archiveservice.transcript.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.confidant.archiveservice.record.RecordKey;
import org.confidant.archiveservice.record.RecordKeys;
import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.archiveservice.transcript.Author;
import org.confidant.archiveservice.transcript.SealedMessage;
import org.confidant.archiveservice.transcript.Tail;
import org.confidant.local.api.Answer;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A transcript with 10,000 messages; most of them were there before, so that the test does not take minutes. */
class LongTranscriptTest extends RunningService {
    private static final int THERE = 9_900;

    @Autowired
    private Records records;
    @Autowired
    private RecordKeys recordKeys;

    private void fill(Served session) {
        BranchScope scope = LinkScope.of(session.branch());
        RecordKey key = recordKeys.require(session.id(), records.byId(session.id(), scope).orElseThrow().value());
        BranchId branch = new BranchId(session.branch());
        Tail tail = Tail.NONE;
        List<Document> chunks = new ArrayList<>();
        while (tail.total() == 0 || tail.next() <= THERE) {
            List<SealedMessage> messages = LongStream.range(tail.next(),
                    Math.min(tail.next() + Tail.MOST_MESSAGES, THERE + 1L)).mapToObj(
                            number -> SealedMessage.seal(key,
                                    session.id(), number, new Author.Client(1),
                                    new SealedMessage.Said("第" + number, MONDAY_MORNING, MONDAY_MORNING),
                                    Optional.empty()))
                    .toList();
            Document chunk = ChunkDocuments.chunk(session.id(), branch, tail, messages);
            chunks.add(chunk);
            tail = ChunkDocuments.tail(chunk);
        }
        database.getCollection("chunks").insertMany(chunks);
    }

    @Test
    void ten_thousand_messages_stay_in_order_and_are_read_page_by_page() {
        Served session = session();
        fill(session);

        Together.all(IntStream.range(0, 4).<Callable<Boolean>>mapToObj(device -> () -> {
            for (int index = 0; index < 25; index++) {
                session.say(device + "-" + index).expect(201);
            }
            return true;
        }).toList());

        List<String> said = new ArrayList<>();
        String after = "0";
        while (!after.isEmpty()) {
            Answer page = get(session.token(), "/sessions/" + session.id() + "/messages?limit=200&after=" + after);
            page.items().forEach(message -> said.add(message.path("text").asString()));
            after = page.text("next");
        }
        assertThat(said).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(said.subList(0, THERE)).isEqualTo(
                LongStream.rangeClosed(1, THERE).mapToObj(number -> "第" + number).toList());
        IntStream.range(0, 4).forEach(device -> assertThat(said.stream().filter(text -> text.startsWith(device + "-"))
                .map(text -> Integer.valueOf(text.split("-")[1]))).hasSize(25).isSorted());
        assertThat(database.getCollection("chunks").find(new Document("session", session.id())))
                .allSatisfy(chunk -> assertThat(chunk.getInteger("count")).isEqualTo(200)).hasSize(50);
    }
}
