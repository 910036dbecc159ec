package org.confidant.bookingservice.session.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.papers.KeepPapers;
import org.confidant.bookingservice.papers.Party;
import org.confidant.bookingservice.papers.Purpose;
import org.confidant.bookingservice.readiness.Readiness;
import org.confidant.bookingservice.session.Missing;
import org.confidant.bookingservice.session.Preparation;
import org.confidant.bookingservice.session.Prepare;
import org.confidant.bookingservice.session.Side;
import org.confidant.bookingservice.session.SumUp;
import org.confidant.bookingservice.text.TextKind;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders how far a booking is prepared, with what that caller may know. */
@Component
class PreparationViews {
    private static final int EARLIER = 20;

    private final Prepare prepare;
    private final KeepPapers keepPapers;
    private final SumUp sumUp;

    PreparationViews(Prepare prepare, KeepPapers keepPapers, SumUp sumUp) {
        this.prepare = prepare;
        this.keepPapers = keepPapers;
        this.sumUp = sumUp;
    }

    PreparationView of(Stored<Booking> stored, Caller caller) {
        Preparation preparation = prepare.of(stored, caller.scope());
        boolean serves = preparation.practitioner().equals(caller.id());
        List<Missing> missing = preparation.missing();
        return new PreparationView(stored.id(), missing.isEmpty(), missing.stream().map(Missing::shown).toList(),
                serves || caller.is(Role.BRANCH_MANAGER) ? checklist(preparation) : null,
                preparation.sides().stream().map(side -> participant(side, serves)).toList(),
                serves ? earlier(stored, preparation, caller) : null);
    }

    private PreparationView.ParticipantView participant(Side side, boolean serves) {
        Map<String, String> intake = serves
                ? side.answers().map(kept -> keepPapers.opened(side.party().client(), kept)).orElse(null)
                : null;
        return new PreparationView.ParticipantView(side.number(), side.party().client().value(),
                side.consented(Purpose.SENSITIVE_DATA), side.consented(Purpose.RECORDING), side.answers().isPresent(),
                side.signed(), side.countersigned(), intake);
    }

    private static PreparationView.@Nullable ChecklistView checklist(Preparation preparation) {
        return preparation.texts().inForce(TextKind.READINESS, "und").map(text -> {
            Readiness filled = preparation.readiness().orElse(null);
            return new PreparationView.ChecklistView(text.id(), text.value().content().title(),
                    text.value().content().items(), filled == null ? null : new TreeMap<>(filled.results()),
                    filled == null ? null : filled.at(), acceptance(filled));
        }).orElse(null);
    }

    private static PreparationView.@Nullable AcceptanceView acceptance(@Nullable Readiness filled) {
        return filled == null
                ? null
                : filled.acceptance().map(accepted -> new PreparationView.AcceptanceView(accepted.reason(),
                        accepted.by(), accepted.at(), accepted.failed().stream().sorted().toList())).orElse(null);
    }

    private List<PreparationView.EarlierView> earlier(Stored<Booking> stored, Preparation preparation, Caller caller) {
        return sumUp.earlier(stored.id(), preparation.sides().stream().map(Side::party).map(Party::client).toList(),
                EARLIER, caller.scope()).stream()
                .map(entry -> new PreparationView.EarlierView(entry.getKey().id(), entry.getKey().value().at(),
                        entry.getKey().value().by(), entry.getValue().told(), entry.getValue().nextSteps()))
                .toList();
    }
}
