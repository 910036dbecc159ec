package org.confidant.bench.openings;

import static com.mongodb.client.model.Filters.eq;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.confidant.bench.http.Wire;
import org.confidant.bench.process.Await;
import org.confidant.bench.service.Archive;
import org.confidant.bench.service.Chat;
import org.confidant.bench.service.Sessions;

/** Records of chats of usual length, with notes and a summary, sealed when their time came. */
final class SealedRecords {
    static final String BRANCH = "north";
    private static final int MESSAGES = 16;
    private static final Duration UNTIL_SEALED = Duration.ofHours(49);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BODY = "{\"text\": \"" + Chat.LINE + "\"}";

    private SealedRecords() {}

    /** Each of another practitioner, all of one branch. */
    static List<Chat> make(Archive archive, int count) {
        Sessions sessions = archive.sessions();
        sessions.branch(BRANCH);
        List<Chat> chats;
        try (Wire wire = Wire.to(archive.here().port())) {
            chats = IntStream.range(0, count).mapToObj(number -> held(sessions, wire, "reader-" + number)).toList();
        }
        archive.pass(UNTIL_SEALED);
        var records = archive.database().getCollection("records");
        Await.until(PATIENCE, () -> records.countDocuments(eq("state", "Sealed")) == count, "Records were not sealed.");
        return chats;
    }

    static Chat held(Sessions sessions, Wire wire, String practitioner) {
        Chat chat = sessions.start(BRANCH, practitioner);
        String token = "Authorization: Bearer " + sessions.practitioner(chat) + "\r\n";
        for (int message = 0; message < MESSAGES; message += 2) {
            wire.send("POST", "/sessions/" + chat.session() + "/messages", token, BODY).expect(201);
            wire.send("POST", "/links/" + chat.link() + "/messages", "", BODY).expect(201);
        }
        sessions.finish(chat);
        return chat;
    }
}
