package org.confidant.archiveservice.meter;

import io.micrometer.common.docs.KeyName;
import java.util.Locale;
import org.confidant.platform.observability.DocumentedMeter;
import org.confidant.platform.observability.MeterLine;

/** What archive-service measures of its operations. */
public enum ArchiveMeter implements DocumentedMeter {
    STEPS(MeterLine.counter("confidant.records.steps",
            "Steps of records that were taken: start, end, correct, summarise, note, miss_notes, amend, seal",
            Label.STEP)),
    APPENDING(MeterLine.timer("confidant.messages.appending",
            "Messages sent in sessions: taken (a repeated one too), refused, unavailable or failed", Label.AUTHOR,
            Label.OUTCOME)),
    STREAMS(MeterLine.gauge("confidant.messages.streams", "", "Conversations that are being listened to")),
    OPENINGS(MeterLine.timer("confidant.openings.asked",
            "Records asked for: opened, repeated (without content), refused, unavailable or failed", Label.OUTCOME)),
    ENTRIES(MeterLine.counter("confidant.openings.entries",
            "Entries appended to the chain of openings or of refusals", Label.CHAIN)),
    INSERTS(MeterLine.counter("confidant.openings.inserts",
            "Inserts that brought them, each one majority wait for a group of entries", Label.CHAIN)),
    GRANTS(MeterLine.counter("confidant.grants.told",
            "Groups that were told: granted, ended (nobody is a member any more) or known (no later round than the one that is known; nothing changed)",
            Label.OUTCOME));

    /** The tags; never a person. */
    public enum Label implements KeyName {
        /** What was done to a record. */
        STEP,
        /** practitioner or client. */
        AUTHOR,
        OUTCOME,
        /** openings or refusals. */
        CHAIN;

        @Override
        public String asString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a record over a copied list
    private final MeterLine line;

    ArchiveMeter(MeterLine line) {
        this.line = line;
    }

    @Override
    public MeterLine line() {
        return line;
    }
}
