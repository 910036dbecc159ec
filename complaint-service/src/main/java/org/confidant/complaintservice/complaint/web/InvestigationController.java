package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.confidant.complaintservice.complaint.CastVote;
import org.confidant.complaintservice.complaint.FormGroup;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Rows 26 and 28: a group looks into a complaint and says what it found. */
@Tag(name = "complaints")
@RestController
class InvestigationController {
    private final FormGroup formGroup;
    private final CastVote castVote;
    private final ComplaintViews views;

    InvestigationController(FormGroup formGroup, CastVote castVote, ComplaintViews views) {
        this.formGroup = formGroup;
        this.castVote = castVote;
        this.views = views;
    }

    @Operation(summary = "Forms the group that looks into a complaint, or another one, or prolongs its time", description = """
            By its owner. Members may be of any branch; for 30 days they see this complaint and the record of its session, and nothing
            else of the branch. Accused, line managers of accused, and who took it down are refused. It ends when the complaint does.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/investigation")
    ComplaintView form(@PathVariable String id, @RequestBody GroupRequest request, Caller caller, Command command) {
        return views.inside(formGroup.form(id, request.wanted(), caller, command));
    }

    @Operation(summary = "Takes a member's vote", description = """
            Once each, when every accused is heard or has said nothing for five working days. When all have voted the majority decides,
            or the middle one of three that differ; dissent is kept. A complaint that is reopened is voted on anew.""")
    @Allowed({Role.PRACTITIONER, Role.BRANCH_MANAGER, Role.INSPECTOR, Role.INVESTIGATOR, Role.TRAINER})
    @PostMapping("/complaints/{id}/findings")
    ComplaintView find(@PathVariable String id, @RequestBody FindingRequest request, Caller caller, Command command) {
        return views.inside(castVote.find(id, request.finding(), caller, command));
    }
}
