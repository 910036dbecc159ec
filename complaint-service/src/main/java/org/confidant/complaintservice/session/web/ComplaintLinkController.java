package org.confidant.complaintservice.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.confidant.complaintservice.ComplaintSettings;
import org.confidant.complaintservice.roster.Roster;
import org.confidant.complaintservice.session.IssueComplaintLink;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.QrCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Row 23: the desk hands out links by which to complain. */
@Tag(name = "links")
@RestController
class ComplaintLinkController {
    private final IssueComplaintLink issueComplaintLink;
    private final ComplaintSettings settings;
    private final Roster roster;

    ComplaintLinkController(IssueComplaintLink issueComplaintLink, ComplaintSettings settings, Roster roster) {
        this.issueComplaintLink = issueComplaintLink;
        this.settings = settings;
        this.roster = roster;
    }

    @Operation(summary = "Hands a participant of a session a link by which to complain about it", description = "Address and QR code are shown this once. Valid up to 180 days after the session's start.")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER})
    @PostMapping("/sessions/{id}/complaint-links")
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintLinkView issue(@PathVariable String id, @RequestBody ComplaintLinkRequest request, Caller caller,
            Command command) {
        IssueComplaintLink.Issued issued = issueComplaintLink.issue(id, request.participant(), caller.scope(),
                command);
        OffsetDateTime end = issued.expiresAt()
                .atZone(roster.zone(issued.session().value().branch(), caller.scope())).toOffsetDateTime();
        return issued.token().map(token -> settings.publicUrl() + "/api/v1/links/" + token.value())
                .map(url -> new ComplaintLinkView(request.participant(), url, QrCode.png(url), end))
                .orElseGet(() -> new ComplaintLinkView(request.participant(), null, null, end));
    }
}
