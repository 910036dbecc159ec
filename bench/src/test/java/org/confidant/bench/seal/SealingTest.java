package org.confidant.bench.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import org.confidant.archiveservice.record.RecordKeys;
import org.confidant.archiveservice.transcript.Tail;
import org.confidant.bench.measure.Slice;
import org.confidant.bench.service.RunningArchive;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final String TEXT = "x".repeat(8_000);

    @Test
    void no_less_is_sealed_than_was_wanted_however_little_time_there_is() {
        OwnRecord record = OwnRecord.make(RunningArchive.ofThisRun().archive().part(RecordKeys.class));
        long two = 2 * Tail.MOST_OF_A_SESSION;

        Slice slice = new Sealing("sealing", record, TEXT, two, true).work(Duration.ZERO);

        assertThat(slice.done() * TEXT.length()).isCloseTo(two, withPercentage(1));
    }
}
