package org.confidant.complaintservice.measure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.stream.Stream;
import org.confidant.complaintservice.measure.ApproveMeasure;
import org.confidant.complaintservice.measure.FindMeasures;
import org.confidant.complaintservice.measure.Measure;
import org.confidant.complaintservice.measure.OrderInterimMeasure;
import org.confidant.complaintservice.measure.OrderMeasure;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Rows 25 and 29: what is done about a complaint. */
@Tag(name = "measures")
@RestController
class MeasureController {
    private final OrderInterimMeasure orderInterimMeasure;
    private final OrderMeasure orderMeasure;
    private final ApproveMeasure approveMeasure;
    private final FindMeasures findMeasures;
    private final MeasureViews views;

    MeasureController(OrderInterimMeasure orderInterimMeasure, OrderMeasure orderMeasure,
            ApproveMeasure approveMeasure, FindMeasures findMeasures, MeasureViews views) {
        this.orderInterimMeasure = orderInterimMeasure;
        this.orderMeasure = orderMeasure;
        this.approveMeasure = approveMeasure;
        this.findMeasures = findMeasures;
        this.views = views;
    }

    @Operation(summary = "Stops new bookings of a practitioner for 14 days from now, or goes on stopping them", description = """
            For the complaint's owner, and for who is accused in it. It is lifted when the complaint is over or accuses them no more;
            bookings there are already are listed.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/interim-measure")
    MeasureView interim(@PathVariable String id, @RequestBody InterimMeasureRequest request, Caller caller,
            Command command) {
        return views.interim(orderInterimMeasure.order(id, new StaffId(request.practitioner()), request.reason(),
                caller, command), true, caller);
    }

    @Operation(summary = "Orders a measure: talk, training, suspension, apology or compensation", description = """
            For the complaint's owner. It is told to the service that owns it and comes back accepted, refused or done. Training and
            suspension are for who is accused in it. A compensation waits until a second person has approved it.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/measures")
    ResponseEntity<MeasureView> order(@PathVariable String id, @RequestBody MeasureRequest request, Caller caller,
            Command command) {
        Stored<Measure> ordered = orderMeasure.order(id, request.wanted(), caller, command);
        return ResponseEntity.created(URI.create("/complaints/" + id + "/measures/" + ordered.id()))
                .body(views.view(ordered, true, caller));
    }

    @Operation(summary = "Approves or declines a measure that waits for a second person", description = """
            For who handles the complaint, or an investigator whose branches contain it; never for who proposed it.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/measures/{measure}/approval")
    MeasureView approve(@PathVariable String id, @PathVariable String measure, @RequestBody ApprovalRequest request,
            Caller caller, Command command) {
        return views.view(approveMeasure.decide(id, measure, request.approved(),
                request.explained(), caller, command), true, caller);
    }

    @Operation(summary = "Lists a complaint's measures, interim ones first, then as they were ordered", description = """
            All of them; head office sees neither words nor people. An investigator who does not handle the complaint sees those
            that need a second person.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR, Role.HEAD_OFFICE})
    @GetMapping("/complaints/{id}/measures")
    Page<MeasureView> list(@PathVariable String id, Caller caller) {
        FindMeasures.Seen seen = findMeasures.of(id, caller);
        return new Page<>(Stream.concat(
                seen.interims().stream().map(one -> views.interim(one, seen.inside(), caller)),
                seen.measures().stream().map(one -> views.view(one, seen.inside(), caller))).toList(), null);
    }
}
