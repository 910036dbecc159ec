package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.confidant.bookingservice.booking.Actor;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.booking.EndedBy;
import org.confidant.bookingservice.session.RunSession;
import org.confidant.bookingservice.session.StartSession;
import org.confidant.bookingservice.session.SumUp;
import org.confidant.bookingservice.session.Summary;
import org.confidant.bookingservice.session.SummaryWords;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Rows 15 and 17: a session from its start to its summary. */
@Tag(name = "sessions")
@RestController
class SessionController {
    private final StartSession startSession;
    private final RunSession runSession;
    private final SumUp sumUp;
    private final Bookings bookings;
    private final SessionViews views;

    SessionController(StartSession startSession, RunSession runSession, SumUp sumUp, Bookings bookings,
            SessionViews views) {
        this.startSession = startSession;
        this.runSession = runSession;
        this.sumUp = sumUp;
        this.bookings = bookings;
        this.views = views;
    }

    @Operation(summary = "Starts the session of a checked-in booking", description = """
            422 not-ready lists everything that is still missing, per participant. Not more than 15 minutes early.""")
    @Allowed(Role.PRACTITIONER)
    @PostMapping("/bookings/{id}/session")
    ResponseEntity<SessionView> start(@PathVariable String id, Caller caller, Command command) {
        SessionView view = views.of(startSession.start(id, new Actor.Signed(caller), caller.scope(), command),
                caller.scope());
        return ResponseEntity.created(URI.create("/api/v1/sessions/" + view.id())).body(view);
    }

    @Operation(summary = "Shows a session, planned and actual times")
    @Allowed({Role.PRACTITIONER, Role.BRANCH_MANAGER, Role.RECEPTIONIST})
    @GetMapping("/sessions/{id}")
    SessionView see(@PathVariable String id, Caller caller) {
        Stored<Booking> stored = bookings.byId(id, caller.scope()).orElseThrow(Refusal::notFound);
        new Actor.Signed(caller).requireMaySee(stored.value());
        return views.of(stored, caller.scope());
    }

    @Operation(summary = "Enters a stage of the session")
    @Allowed(Role.PRACTITIONER)
    @PostMapping("/sessions/{id}/stages")
    SessionView enter(@PathVariable String id, @RequestBody StageRequest request, Caller caller, Command command) {
        return views.of(runSession.enter(id, request.stage(), new Actor.Signed(caller), caller.scope(), command),
                caller.scope());
    }

    @Operation(summary = "Pauses the session")
    @Allowed(Role.PRACTITIONER)
    @PostMapping("/sessions/{id}/pause")
    SessionView pause(@PathVariable String id, Caller caller, Command command) {
        return views.of(runSession.pause(id, new Actor.Signed(caller), caller.scope(), command), caller.scope());
    }

    @Operation(summary = "Goes on after a pause")
    @Allowed(Role.PRACTITIONER)
    @PostMapping("/sessions/{id}/resume")
    SessionView resume(@PathVariable String id, Caller caller, Command command) {
        return views.of(runSession.resume(id, new Actor.Signed(caller), caller.scope(), command), caller.scope());
    }

    @Operation(summary = "Ends the session; every participant is asked how it was")
    @Allowed({Role.PRACTITIONER, Role.BRANCH_MANAGER})
    @PostMapping("/sessions/{id}/end")
    SessionView end(@PathVariable String id, @RequestBody EndRequest request, Caller caller, Command command) {
        boolean interrupted = request.outcome().equals("interrupted");
        if (interrupted != (request.by() != null)) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("by",
                    interrupted ? "must say through whom" : "must be left out of a completed session");
        }
        Optional<EndedBy> by = Optional.ofNullable(request.by());
        return views.of(runSession.end(id, by, new Actor.Signed(caller), caller.scope(), command), caller.scope());
    }

    @Operation(summary = "Puts the times of an ended session right; what was recorded stays beside them")
    @Allowed(Role.BRANCH_MANAGER)
    @PostMapping("/sessions/{id}/correction")
    SessionView correct(@PathVariable String id, @RequestBody CorrectionRequest request, Caller caller,
            Command command) {
        return views.of(runSession.correct(id, request.startedAt().toInstant(), request.endedAt().toInstant(),
                request.reason(), caller, command), caller.scope());
    }

    @Operation(summary = "Keeps what was told to the clients and agreed with them; the words may be mended later")
    @Allowed(Role.PRACTITIONER)
    @PutMapping("/sessions/{id}/summary")
    SummaryView sumUp(@PathVariable String id, @RequestBody SummaryRequest request, Caller caller, Command command) {
        SummaryWords words = new SummaryWords(request.told(), request.nextSteps());
        Optional<Summary.FollowUp> followUp = Optional.ofNullable(request.followUp())
                .map(SummaryRequest.FollowUpRequest::agreed);
        return SummaryView.of(sumUp.write(id, words, followUp, caller, command), words);
    }
}
