package org.confidant.bench.openings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** Openings per second by a hundred readers of one branch, and how long they wait. */
public final class OpeningsBench {
    private static final int READERS = 100;
    private static final String SERVICE = "archive-service over HTTP";
    private static final String OWN = "its use case in process";
    private static final String RAW = "one majority insert per entry";
    private static final String FREE = "100 such inserts at once";
    private static final Finding.Goal THRICE = new Finding.Goal.AtLeast(3);
    private static final Finding.Goal WITHIN = new Finding.Goal.AtMost(1);
    private static final double LIMIT_MILLIS = 500;
    private static final double P99 = 0.99;

    private final Place place;
    private final Contest contest;

    public OpeningsBench(Place place, Contest contest) {
        this.place = place;
        this.contest = contest;
    }

    public List<Finding> run(MongoServer mongo) {
        try (Archive archive = new Archive(place, mongo); Load one = new Load(1); Load all = new Load(READERS)) {
            contest.progress().accept("  making " + READERS + " sealed records; archive-service is process "
                    + archive.program().process().pid());
            List<Chat> chats = SealedRecords.make(archive, READERS);
            SameIndexes.copy(archive.database(), archive.beside(), List.of(RawReader.COLLECTION));
            Sessions sessions = archive.sessions();
            int port = archive.program().port();
            try (Readers chained = Readers.of(RAW, one, chains(archive, "the-one", chats.subList(0, 1)));
                    Readers free = Readers.of(FREE, all, chains(archive, "of-many", chats));
                    Readers own = Readers.of(OWN, all, chats.stream().map(chat -> new OwnReader(archive.here(), chat)));
                    Readers http = Readers.of(SERVICE, all,
                            chats.stream().map(chat -> new HttpReader(port, sessions, chat)))) {
                Map<String, Median> medians = contest.between(List.of(chained, free, own, http));
                return List.of(rate("openings, use case, 100 readers", OWN, medians),
                        rate("openings over HTTP, 100 readers", SERVICE, medians),
                        wait("p99 of an opening, use case", own), wait("p99 of an opening over HTTP", http),
                        Finding.alone("100 majority inserts at once, no chain", value(medians, FREE), "1/s"));
            }
        }
    }

    /** Each a chain of its own. */
    private static Stream<Reader> chains(Archive archive, String name, List<Chat> chats) {
        return IntStream.range(0, chats.size())
                .mapToObj(number -> new RawReader(archive.beside(), name + number, chats.get(number)));
    }

    private static Finding rate(String what, String who, Map<String, Median> medians) {
        double measured = value(medians, who);
        double raw = value(medians, RAW);
        return new Finding(what, measured, "1/s",
                Optional.of(new Finding.Against(RAW, raw, measured / raw, THRICE)));
    }

    private Finding wait(String what, Readers readers) {
        double measured = readers.waits().milliseconds(P99, contest.rounds());
        return new Finding(what, measured, "ms",
                Optional.of(new Finding.Against("the longest allowed", LIMIT_MILLIS, measured / LIMIT_MILLIS, WITHIN)));
    }

    private static double value(Map<String, Median> medians, String name) {
        return Optional.ofNullable(medians.get(name)).orElseThrow().value();
    }
}
