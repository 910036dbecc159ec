package org.confidant.bookingservice.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confidant.bookingservice.testing.Commands;
import org.confidant.platform.store.Stored;
import org.junit.jupiter.api.Test;

/** What every keeper of offerings promises. */
public abstract class OfferingsContract {
    private final Offerings offerings = offerings();

    /** Without any offering. */
    protected abstract Offerings offerings();

    @Test
    void an_offering_is_kept_whole() {
        Offering counselling = offering("o1");

        offerings.add(counselling, Commands.fresh());

        assertThat(offerings.byId(new OfferingId("o1")).map(Stored::value)).contains(counselling);
    }

    @Test
    void one_that_was_missing_is_found_once_it_is_added() {
        Optional<Stored<Offering>> before = offerings.byId(new OfferingId("o1"));

        offerings.add(offering("o1"), Commands.fresh());

        assertThat(before).isEmpty();
        assertThat(offerings.byId(new OfferingId("o1"))).isPresent();
    }

    @Test
    void offerings_come_in_order_page_by_page() {
        List.of("b", "c", "a").forEach(id -> offerings.add(offering(id), Commands.fresh()));

        assertThat(offerings.list(Optional.empty(), 2)).extracting(Stored::id).containsExactly("a", "b");
        assertThat(offerings.list(Optional.of(new OfferingId("b")), 2)).extracting(Stored::id).containsExactly("c");
    }

    private static Offering offering(String id) {
        return new Offering(new OfferingId(id), "咨询 50", Duration.ofMinutes(50), Duration.ofMinutes(5),
                Duration.ofMinutes(
                        10),
                Duration.ofHours(2), Set.of(Mode.ON_SITE), Set.of(new Kind("quiet-room")), Set.of(new Kind("recorder")),
                Set.of(Topic.FAMILY, Topic.STRESS));
    }
}
