package org.confidant.staffservice.barred;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.confidant.platform.identity.Barred;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.staffservice.account.Bar;
import org.confidant.staffservice.partner.PartnerId;
import org.confidant.staffservice.partner.Partners;
import org.confidant.staffservice.staff.People;
import org.confidant.staffservice.staff.StaffId;
import org.springframework.stereotype.Component;

/** Reads bars where they are kept, at most every three seconds per caller. */
@Component
final class BarredCallers implements Barred {
    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int CALLERS = 10_000;

    private final LoadingCache<String, Optional<Instant>> bars = Caffeine.newBuilder().expireAfterWrite(KEPT)
            .maximumSize(CALLERS).build(this::read);
    private final People people;
    private final Partners partners;

    BarredCallers(People people, Partners partners) {
        this.people = people;
        this.partners = partners;
    }

    @Override
    public Optional<Instant> upTo(String callerId) {
        return bars.get(callerId);
    }

    private Optional<Instant> read(String callerId) {
        Optional<Bar> bar = PartnerId.ofClient(callerId)
                .map(id -> partners.find(id, everywhere()).map(found -> found.value().bar()))
                .orElseGet(() -> people.find(new StaffId(callerId), everywhere()).map(found -> found.value().bar()));
        return bar.flatMap(Bar::upTo);
    }

    private static BranchScope everywhere() {
        return Everywhere.because("a bar holds before any branch is known");
    }
}
