package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.confidant.bookingservice.booking.Actor;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.papers.KeepPapers;
import org.confidant.bookingservice.papers.Party;
import org.confidant.bookingservice.readiness.KeepReadiness;
import org.confidant.bookingservice.session.PaperAtDesk;
import org.confidant.bookingservice.session.Prepare;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Rows 13 on paper and 14: what must be there before a session. */
@Tag(name = "preparation")
@RestController
class PreparationController {
    private final Bookings bookings;
    private final Prepare prepare;
    private final KeepPapers keepPapers;
    private final KeepReadiness keepReadiness;
    private final PaperAtDesk paperAtDesk;
    private final PreparationViews views;

    PreparationController(Bookings bookings, Prepare prepare, KeepPapers keepPapers, KeepReadiness keepReadiness,
            PaperAtDesk paperAtDesk, PreparationViews views) {
        this.bookings = bookings;
        this.prepare = prepare;
        this.keepPapers = keepPapers;
        this.keepReadiness = keepReadiness;
        this.paperAtDesk = paperAtDesk;
        this.views = views;
    }

    @Operation(summary = "Shows how far a booking is prepared", description = """
            The desk sees whether things are complete, the manager the checklist too, and the practitioner of the booking also             what clients answered and what was told at earlier sessions.""")
    @Allowed({Role.RECEPTIONIST, Role.PRACTITIONER, Role.BRANCH_MANAGER})
    @GetMapping("/bookings/{id}/preparation")
    PreparationView see(@PathVariable String id, Caller caller) {
        Stored<Booking> stored = bookings.byId(id, caller.scope()).orElseThrow(Refusal::notFound);
        new Actor.Signed(caller).requireMaySee(stored.value());
        return views.of(stored, caller);
    }

    @Operation(summary = "Signs the agreement for our side, with every participant of one's booking")
    @Allowed(Role.PRACTITIONER)
    @PostMapping("/bookings/{id}/signature")
    PreparationView sign(@PathVariable String id, @RequestBody CountersignatureRequest request, Caller caller,
            Command command) {
        Stored<Booking> stored = own(id, caller);
        List<Party> parties = List.copyOf(prepare.parties(stored.value(), caller.scope()).values());
        keepPapers.countersign(parties, caller.id(), request.name(), command);
        return views.of(stored, caller);
    }

    @Operation(summary = "Fills in the readiness checklist of one's booking, the first time or anew")
    @Allowed(Role.PRACTITIONER)
    @PutMapping("/bookings/{id}/readiness")
    PreparationView check(@PathVariable String id, @RequestBody ReadinessRequest request, Caller caller,
            Command command) {
        Stored<Booking> stored = own(id, caller);
        keepReadiness.check(id, stored.value().terms().branch(), stored.value().terms().offering(), caller.id(),
                request.text(), request.results(), caller.scope(), command);
        return views.of(stored, caller);
    }

    @Operation(summary = "Accepts the risk of all checks that fail now")
    @Allowed(Role.BRANCH_MANAGER)
    @PostMapping("/bookings/{id}/risk-acceptance")
    PreparationView accept(@PathVariable String id, @RequestBody RiskRequest request, Caller caller, Command command) {
        Stored<Booking> stored = bookings.byId(id, caller.scope()).orElseThrow(Refusal::notFound);
        keepReadiness.accept(id, request.reason(), caller.id(), caller.scope(), command);
        return views.of(stored, caller);
    }

    @Operation(summary = "Takes down what a participant consented to, answered or signed on paper, before a witness")
    @Allowed(Role.RECEPTIONIST)
    @PostMapping("/bookings/{id}/papers")
    PreparationView onPaper(@PathVariable String id, @RequestBody PaperRequest request, Caller caller,
            Command command) {
        if (Stream.of(request.consent(), request.intake(), request.agreement()).filter(Objects::nonNull).count() != 1) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("consent",
                    "must be there, or intake, or agreement, and only one of them");
        }
        var paper = paperAtDesk.taken(id, request.participant(), request.name(), request.witness(), caller);
        if (request.intake() != null) {
            keepPapers.answer(paper.party(), request.intake().text(), request.intake().answers(), paper.hand(),
                    caller.scope(), command);
        } else if (request.agreement() != null) {
            keepPapers.sign(paper.party(), request.agreement().text(), paper.hand(), command);
        } else if (request.consent() != null) {
            consent(request.consent(), paper, caller, command);
        }
        return views.of(paper.booking(), caller);
    }

    private void consent(PaperRequest.PaperConsent consent, PaperAtDesk.Paper paper, Caller caller, Command command) {
        if (consent.given()) {
            keepPapers.consent(paper.party(), consent.purpose(), consent.text(), paper.hand(), command);
        } else {
            keepPapers.takeBack(paper.party(), consent.purpose(), paper.hand(), caller.scope(), command);
        }
    }

    private Stored<Booking> own(String id, Caller caller) {
        Stored<Booking> stored = bookings.byId(id, caller.scope()).orElseThrow(Refusal::notFound);
        if (!stored.value().place().practitioner().value().equals(caller.id())) {
            throw Refusal.notAllowed();
        }
        return stored;
    }
}
