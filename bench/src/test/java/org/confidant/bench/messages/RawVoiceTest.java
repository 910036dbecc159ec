package org.confidant.bench.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.confidant.bench.process.Store;
import org.confidant.bench.service.Chat;
import org.confidant.bench.service.RunningArchive;
import org.junit.jupiter.api.Test;

class RawVoiceTest {
    private static final Chat CHAT = new Chat("a-session", "north", "practitioner-0", "a-client", "a-link");

    @Test
    void a_full_chunk_is_followed_by_another_without_a_gap() {
        List<Document> chunks;
        try (MongoClient client = Store.client(RunningArchive.ofThisRun().store())) {
            MongoCollection<Document> collection = client.getDatabase("full").getCollection(Chunk.COLLECTION);
            collection.insertOne(Chunk.filled(CHAT, Chunk.MOST - 1));
            RawVoice voice = new RawVoice(client.getDatabase("full"));
            voice.found(CHAT, Chunk.MOST - 1);

            for (int message = 0; message < 3; message++) {
                voice.say(new Turn(CHAT, false));
            }
            chunks = collection.find().sort(new Document("first", 1)).into(new ArrayList<>());
        }

        assertThat(chunks).extracting(chunk -> chunk.getLong("first")).containsExactly(1L, 201L);
        assertThat(chunks).extracting(chunk -> chunk.getInteger("count")).containsExactly(200, 2);
        assertThat(chunks.getLast().getLong("before")).isEqualTo(chunks.getFirst().getLong("bytes"));
        assertThat(chunks.getLast().getList("messages", Document.class))
                .extracting(message -> message.getLong("number")).containsExactly(201L, 202L);
    }
}
