package org.confidant.bookingservice.bylink.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.confidant.bookingservice.booking.OpenLink;
import org.confidant.bookingservice.booking.OpenLink.Opened;
import org.confidant.bookingservice.feedback.GiveFeedback;
import org.confidant.bookingservice.link.LinkPurpose;
import org.confidant.platform.identity.ForLinkHolder;
import org.confidant.platform.web.Command;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Row 18: how the client found it. */
@Tag(name = "links")
@RestController
class LinkFeedbackController {
    private final OpenLink openLink;
    private final GiveFeedback giveFeedback;
    private final LinkViews views;

    LinkFeedbackController(OpenLink openLink, GiveFeedback giveFeedback, LinkViews views) {
        this.openLink = openLink;
        this.giveFeedback = giveFeedback;
        this.views = views;
    }

    @Operation(summary = "Says how the session was, once per participant, within 14 days of its end")
    @ForLinkHolder
    @PostMapping("/links/{token}/feedback")
    LinkView say(@PathVariable String token, @RequestBody FeedbackRequest request, Command command) {
        Opened opened = openLink.open(token, LinkPurpose.SURVEY);
        giveFeedback.give(opened, request.rating(), Optional.ofNullable(request.text()), command);
        return views.of(opened);
    }
}
