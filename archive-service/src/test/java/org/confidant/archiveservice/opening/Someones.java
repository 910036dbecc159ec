package org.confidant.archiveservice.opening;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.types.Binary;
import org.confidant.archiveservice.ArchiveSettings;

/** Openings for tests. */
public final class Someones {
    private static final Instant AT = Instant.parse("2026-05-11T02:00:00Z");

    private Someones() {}

    public static Opening opening() {
        return opening(UUID.randomUUID().toString(), "client");
    }

    public static Opening opening(String id, String client) {
        return new Opening(id, UUID.randomUUID().toString(), "hash", AT, "li", "practitioner", Outcome.OPENED, "s1",
                List.of(client), Optional.of(new Binary(new byte[]{1, 2, 3})), Optional.empty());
    }

    /** By a member of the group that looks into that complaint. */
    public static Opening granted(String complaint) {
        return new Opening(UUID.randomUUID().toString(), "mark", "hash", AT, "wang", "investigator", Outcome.OPENED,
                "s1",
                List.of("client"), Optional.of(new Binary(new byte[]{1, 2, 3})), Optional.of(complaint));
    }

    public static ChainKey key() {
        return new ChainKey(
                new ArchiveSettings(URI.create("http://127.0.0.1"), "MjEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
    }

    /** Entries that follow that head. */
    public static List<Entry> following(ChainId chain, Head head, int count) {
        List<Entry> entries = new ArrayList<>();
        Head end = head;
        for (int index = 0; index < count; index++) {
            Entry entry = key().follow(chain, end, opening());
            entries.add(entry);
            end = entry.after();
        }
        return entries;
    }
}
