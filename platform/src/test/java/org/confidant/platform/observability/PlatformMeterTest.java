package org.confidant.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.confidant.platform.testing.MetricsDocument;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.Test;

class PlatformMeterTest {
    @Test
    void the_document_says_what_every_service_measures() {
        MetricsDocument.requireSection("Every service", List.of(PlatformMeter.values()),
                meter -> meter.line().meaning());
    }

    @Test
    void a_meter_has_exactly_its_tags() {
        assertThatThrownBy(() -> PlatformMeter.DELIVERIES.line().tags("mail"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_never_read_has_no_age() {
        var meters = new SimpleMeterRegistry();
        ReadingAge age = new ReadingAge("figures", meters, TechnicalClock.system());
        double before = meters.get("confidant.reading.age").tag("reading", "figures").gauge().value();

        age.fresh();

        assertThat(before).isNaN();
        assertThat(meters.get("confidant.reading.age").gauge().value()).isBetween(0.0, 60.0);
    }
}
