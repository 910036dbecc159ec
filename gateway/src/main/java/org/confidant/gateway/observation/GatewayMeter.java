package org.confidant.gateway.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.util.Locale;

/** What the gateway measures, as docs/metrics.md lists it. */
public enum GatewayMeter implements MeterDocumentation {
    REQUESTS("confidant.gateway.requests", """
            Requests: done, not_allowed, not_found, limited, refused, unavailable, failed, or given_up by the caller; \
            what no route takes is none""");

    /** The tags: routes are few, and so are the ends they come to. */
    public enum Label implements KeyName {
        ROUTE,
        OUTCOME;

        @Override
        public String asString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String title;
    private final String meaning;

    GatewayMeter(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** The counter for a route and what became of a request. */
    public Counter counter(MeterRegistry meters, String route, String outcome) {
        return Counter.builder(title).description(meaning).tag(Label.ROUTE.asString(), route)
                .tag(Label.OUTCOME.asString(), outcome).register(meters);
    }

    @Override
    public String getName() {
        return title;
    }

    @Override
    public Meter.Type getType() {
        return Meter.Type.COUNTER;
    }

    @Override
    public KeyName[] getKeyNames() {
        return Label.values();
    }

    /** One sentence for the document. */
    public String meaning() {
        return meaning;
    }
}
