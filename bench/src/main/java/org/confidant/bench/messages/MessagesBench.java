package org.confidant.bench.messages;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.confidant.bench.measure.Contest;
import org.confidant.bench.measure.Finding;
import org.confidant.bench.measure.Load;
import org.confidant.bench.measure.Median;
import org.confidant.bench.process.MongoServer;
import org.confidant.bench.process.Place;
import org.confidant.bench.process.SameIndexes;
import org.confidant.bench.service.Archive;
import org.confidant.bench.service.Chat;
import org.confidant.bench.service.Sessions;

/** Messages per second in a thousand running chats, sent by sixteen at once. */
public final class MessagesBench {
    private static final int CHATS = 1_000;
    private static final int SENDERS = 16;
    private static final String SERVICE = "archive-service over HTTP";
    private static final String OWN = "its use case in process";
    private static final String RAW = "raw driver";
    private static final Finding.Goal HALF = new Finding.Goal.AtLeast(0.5);

    private final Place place;
    private final Contest contest;

    public MessagesBench(Place place, Contest contest) {
        this.place = place;
        this.contest = contest;
    }

    public List<Finding> run(MongoServer mongo) {
        try (Archive archive = new Archive(place, mongo); Load load = new Load(SENDERS)) {
            contest.progress().accept("  starting " + CHATS + " chats; archive-service is process "
                    + archive.program().process().pid());
            Sessions sessions = archive.sessions();
            List<List<Chat>> shares = shares(sessions);
            SameIndexes.copy(archive.database(), archive.beside(), List.of(Chunk.COLLECTION));
            try (Senders raw = Senders.of(RAW, load, raw(archive, shares), shares);
                    Senders own = Senders.of(OWN, load, voices(_ -> new OwnVoice(archive.here())), shares);
                    Senders http = Senders.of(SERVICE, load,
                            voices(sender -> new HttpVoice(archive.program().port(), sessions,
                                    shares.get(sender).getFirst())),
                            shares)) {
                Map<String, Median> medians = contest.between(List.of(raw, own, http));
                return List.of(finding("messages of 1,000 chats, use case", OWN, medians),
                        finding("messages of 1,000 chats over HTTP", SERVICE, medians));
            }
        }
    }

    /** Each sender is the practitioner of its chats. */
    private static List<List<Chat>> shares(Sessions sessions) {
        sessions.branch("north");
        return IntStream.range(0, SENDERS).mapToObj(sender -> IntStream.range(0, CHATS)
                .filter(chat -> chat % SENDERS == sender)
                .mapToObj(_ -> sessions.start("north", "practitioner-" + sender)).toList()).toList();
    }

    /** Fills first chunks to every height, here and there alike: what a message costs depends on it. */
    private static List<Voice> raw(Archive archive, List<List<Chat>> shares) {
        return shares.stream().<Voice>map(chats -> {
            RawVoice voice = new RawVoice(archive.beside());
            for (int chat = 0; chat < chats.size(); chat++) {
                int count = 1 + Chunk.MOST * chat / chats.size();
                voice.found(chats.get(chat), count);
                for (MongoDatabase database : List.of(archive.beside(), archive.database())) {
                    database.getCollection(Chunk.COLLECTION).insertOne(Chunk.filled(chats.get(chat), count));
                }
            }
            return voice;
        }).toList();
    }

    private static List<Voice> voices(IntFunction<Voice> one) {
        return IntStream.range(0, SENDERS).mapToObj(one).toList();
    }

    private static Finding finding(String what, String who, Map<String, Median> medians) {
        double measured = value(medians, who);
        double raw = value(medians, RAW);
        return new Finding(what, measured, "1/s",
                Optional.of(new Finding.Against(RAW, raw, measured / raw, HALF)));
    }

    private static double value(Map<String, Median> medians, String name) {
        return Optional.ofNullable(medians.get(name)).orElseThrow().value();
    }
}
