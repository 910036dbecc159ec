package org.confidant.bench.seal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.archiveservice.record.RecordKeys;
import org.confidant.bench.measure.Contest;
import org.confidant.bench.measure.Contestant;
import org.confidant.bench.measure.Finding;
import org.confidant.bench.measure.Median;
import org.confidant.bench.process.Folder;
import org.confidant.bench.process.Place;
import org.confidant.bench.service.ArchiveHere;
import org.confidant.bench.service.ArchiveStart;
import org.confidant.bench.service.BookingStandIn;
import org.confidant.bench.service.Chat;
import org.confidant.bench.service.Realm;
import org.confidant.local.store.EmbeddedStore;

/** Two gigabytes of messages, from memory into nothing, in one thread. */
public final class SealBench {
    private static final long AMOUNT = 2L << 30;
    private static final double MEGABYTE = 1e6;
    private static final double MICROSECONDS = 1e6;
    /** As long as a message may be. */
    private static final String LONGEST = "x".repeat(8_000);
    private static final String SEALING = "sealing messages";
    private static final String CLOSING = "sealing messages and taking the proof";
    private static final String SHORT = "sealing short messages";
    private static final Finding.Goal MOST = new Finding.Goal.AtLeast(0.8);

    private final Place place;
    private final Contest contest;

    public SealBench(Place place, Contest contest) {
        this.place = place;
        this.contest = contest;
    }

    public List<Finding> run() {
        OwnRecord record = record();
        Optional<OpenSsl> openssl = OpenSsl.found(place);
        contest.progress().accept(openssl.map(there -> "  the baseline is " + there.version())
                .orElse("  openssl is not installed: there is no baseline"));
        List<Contestant> all = new ArrayList<>(openssl.stream().toList());
        all.add(new Sealing(SEALING, record, LONGEST, AMOUNT, false));
        all.add(new Sealing(CLOSING, record, LONGEST, AMOUNT, true));
        all.add(new Sealing(SHORT, record, Chat.LINE, 0, false));
        Map<String, Median> medians = contest.between(all);
        return List.of(finding("sealing 2 GB, messages of 8,000 letters", SEALING, openssl, medians),
                finding("the same and the proof of each transcript", CLOSING, openssl, medians),
                Finding.alone("sealing a message of " + Chat.LINE.length() + " Chinese characters",
                        MICROSECONDS / value(medians, SHORT), "µs"));
    }

    /** Nothing is stored but the client's keyset. */
    private OwnRecord record() {
        Folder folder = new Folder(place.work().resolve("sealing"));
        folder.delete();
        try (EmbeddedStore store = EmbeddedStore.start(folder.path(), 0);
                Realm realm = new Realm();
                BookingStandIn booking = new BookingStandIn();
                ArchiveHere archive = ArchiveHere.start(
                        ArchiveStart.fresh(store.connectionString(), realm, booking, place.work()),
                        Clock.systemUTC())) {
            return OwnRecord.make(archive.part(RecordKeys.class));
        }
    }

    private static Finding finding(String what, String who, Optional<OpenSsl> openssl, Map<String, Median> medians) {
        double measured = value(medians, who) * LONGEST.getBytes(StandardCharsets.UTF_8).length / MEGABYTE;
        return new Finding(what, measured, "MB/s", openssl.map(there -> {
            double cipher = value(medians, there.name()) * OpenSsl.BLOCK / MEGABYTE;
            return new Finding.Against(there.name() + " aes-256-gcm", cipher, measured / cipher, MOST);
        }));
    }

    private static double value(Map<String, Median> medians, String name) {
        return Optional.ofNullable(medians.get(name)).orElseThrow().value();
    }
}
