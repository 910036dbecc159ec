package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.confidant.complaintservice.complaint.FileComplaint;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.complaintservice.session.OpenLink;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.ForLinkHolder;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.web.Command;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Row 23: clients complain by the link to their session. */
@Tag(name = "links")
@RestController
class LinkComplaintController {
    private final OpenLink openLink;
    private final FileComplaint fileComplaint;
    private final ComplaintViews views;

    LinkComplaintController(OpenLink openLink, FileComplaint fileComplaint, ComplaintViews views) {
        this.openLink = openLink;
        this.fileComplaint = fileComplaint;
        this.views = views;
    }

    @Operation(summary = "Complains about the session the link belongs to", description = """
            Each participant has a link of their own, valid for 180 days from the session's start. A receipt is sent at once.
            Whose session it was never handles it; with `aboutManagement` an investigator of the company does.""")
    @ForLinkHolder
    @PostMapping("/links/{token}/complaint")
    @ResponseStatus(HttpStatus.CREATED)
    FiledView file(@PathVariable String token, @RequestBody LinkComplaintRequest request, Command command) {
        OpenLink.Visitor visitor = openLink.enter(new LinkToken(token));
        BranchScope scope = LinkScope.of(visitor.session().branch().value());
        return views.filed(fileComplaint.file(request.filing(visitor),
                "participant " + visitor.participant().number(), scope, command), scope);
    }
}
