package org.confidant.complaintservice.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.types.Binary;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.crypto.BlindIndex;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Stops new bookings of a practitioner who is accused while a complaint is looked into, or goes on stopping them (C5). */
@Component
public final class OrderInterimMeasure {
    private final OwnedComplaints owned;
    private final InterimMeasures interims;
    private final MeasureSeals seals;
    private final MeasureNews news;
    private final BlindIndex index;
    private final Clock clock;
    private final MeterRegistry meters;

    OrderInterimMeasure(OwnedComplaints owned, InterimMeasures interims, MeasureSeals seals, MeasureNews news,
            BlindIndex index, Clock clock, MeterRegistry meters) {
        this.owned = owned;
        this.interims = interims;
        this.seals = seals;
        this.news = news;
        this.index = index;
        this.clock = clock;
        this.meters = meters;
    }

    /** Holds for fourteen days from now; whoever orders it again renews the one there is. */
    public Stored<InterimMeasure> order(String complaint, StaffId practitioner, String reason, Caller caller,
            Command command) {
        Complaint about = owned.handled(complaint, caller);
        String id = InterimMeasure.id(complaint, practitioner, index);
        Supplier<Proposal> proposal = () -> proposed(about, practitioner, caller,
                seals.seal(complaint, id, "reason", reason));
        return earlier(complaint, caller, command)
                .or(() -> made(id, () -> InterimMeasure.of(complaint, about.origin().branch(), practitioner,
                        proposal.get(), command.id()), caller, command))
                .or(() -> earlier(complaint, caller, command))
                .orElseGet(() -> renewed(id, proposal, caller, command));
    }

    /** What this very command made or renewed before, or a moment ago. */
    private Optional<Stored<InterimMeasure>> earlier(String complaint, Caller caller, Command command) {
        return interims.of(complaint, caller.scope()).stream()
                .filter(one -> one.value().first().equals(command.id())).findFirst()
                .map(one -> interims.madeBefore(one.id(), command))
                .or(() -> interims.renewedBefore(complaint, command, caller.scope()));
    }

    private Optional<Stored<InterimMeasure>> made(String id, Supplier<InterimMeasure> first, Caller caller,
            Command command) {
        if (interims.byId(id, caller.scope()).isPresent()) {
            return Optional.empty();
        }
        InterimMeasure measure = first.get();
        Optional<Stored<InterimMeasure>> made = interims.make(id, measure, List.of(news.stopped(id, measure)),
                command);
        made.ifPresent(_ -> count("order"));
        return made;
    }

    private Stored<InterimMeasure> renewed(String id, Supplier<Proposal> proposal, Caller caller, Command command) {
        Stored<InterimMeasure> renewed = interims.change(id, caller.scope(), command, read -> {
            InterimMeasure next = read.value().renew(proposal.get());
            return new Change<>(next, List.of(news.stopped(id, next)));
        });
        count("renew");
        return renewed;
    }

    private Proposal proposed(Complaint about, StaffId practitioner, Caller caller, Binary reason) {
        owned.requireOwner(about, caller);
        owned.requireAccused(about, practitioner, "practitioner");
        return new Proposal(caller.id(), clock.instant(), reason);
    }

    private void count(String step) {
        ComplaintMeter.MEASURES.counter(meters, "interim", step).increment();
    }
}
