package org.confidant.complaintservice.measure;

import java.time.Clock;
import java.util.Optional;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Lets a client read an apology by its link (C6). */
@Component
public final class ReadApology {
    private final Measures measures;
    private final MeasureSeals seals;
    private final SubjectKeys keys;
    private final Clock clock;

    ReadApology(Measures measures, MeasureSeals seals, SubjectKeys keys, Clock clock) {
        this.measures = measures;
        this.seals = seals;
        this.keys = keys;
        this.clock = clock;
    }

    /** What a client reads. */
    public record Apology(String words) {}

    /** The apology of that link, for 180 days from its order, unless its client is erased. */
    public Optional<Apology> byLink(String hash) {
        return measures.byLink(hash).filter(read -> read.value().readable(clock.instant())).flatMap(this::read);
    }

    private Optional<Apology> read(Stored<Measure> stored) {
        Measure measure = stored.value();
        if (measure.treatment() instanceof Treatment.Apology apology
                && !(keys.find(apology.client().subject()) instanceof KeysetState.Destroyed)) {
            return Optional.of(new Apology(
                    seals.open(measure.complaint(), stored.id(), "words", apology.words())));
        }
        return Optional.empty();
    }
}
