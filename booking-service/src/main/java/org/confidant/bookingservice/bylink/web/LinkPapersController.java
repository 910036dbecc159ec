package org.confidant.bookingservice.bylink.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.confidant.bookingservice.booking.OpenLink;
import org.confidant.bookingservice.booking.OpenLink.Opened;
import org.confidant.bookingservice.link.LinkPurpose;
import org.confidant.bookingservice.papers.Hand;
import org.confidant.bookingservice.papers.KeepPapers;
import org.confidant.bookingservice.papers.Party;
import org.confidant.bookingservice.session.Prepare;
import org.confidant.platform.identity.ForLinkHolder;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Row 13 by link: each participant consents, answers and signs for themselves; for a minor the guardian does. */
@Tag(name = "links")
@RestController
class LinkPapersController {
    private final OpenLink openLink;
    private final Prepare prepare;
    private final KeepPapers keepPapers;
    private final LinkViews views;

    LinkPapersController(OpenLink openLink, Prepare prepare, KeepPapers keepPapers, LinkViews views) {
        this.openLink = openLink;
        this.prepare = prepare;
        this.keepPapers = keepPapers;
        this.views = views;
    }

    @Operation(summary = "Gives a consent, or takes it back with effect at once")
    @ForLinkHolder
    @PostMapping("/links/{token}/consents")
    LinkView consent(@PathVariable String token, @RequestBody ConsentRequest request, Command command) {
        Opened opened = openLink.open(token, LinkPurpose.BOOKING);
        Hand hand = new Hand(request.name(), Optional.empty());
        if (!request.given()) {
            keepPapers.takeBack(party(opened), request.purpose(), hand, opened.scope(), command);
        } else if (request.text() == null) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("text",
                    "must be the id of the consent notice");
        } else {
            keepPapers.consent(party(opened), request.purpose(), request.text(), hand, command);
        }
        return views.of(opened);
    }

    @Operation(summary = "Answers the intake questionnaire, after the consent to keep sensitive data")
    @ForLinkHolder
    @PostMapping("/links/{token}/intake")
    LinkView answer(@PathVariable String token, @RequestBody IntakeRequest request, Command command) {
        Opened opened = openLink.open(token, LinkPurpose.BOOKING);
        keepPapers.answer(party(opened), request.text(), request.answers(), new Hand(request.name(), Optional.empty()),
                opened.scope(), command);
        return views.of(opened);
    }

    @Operation(summary = "Signs the confidentiality agreement")
    @ForLinkHolder
    @PostMapping("/links/{token}/signature")
    LinkView sign(@PathVariable String token, @RequestBody SignatureRequest request, Command command) {
        Opened opened = openLink.open(token, LinkPurpose.BOOKING);
        keepPapers.sign(party(opened), request.text(), new Hand(request.name(), Optional.empty()), command);
        return views.of(opened);
    }

    private Party party(Opened opened) {
        return Optional.ofNullable(prepare.parties(opened.booking(), opened.scope()).get(opened.link().participant()))
                .orElseThrow(Refusal::notFound);
    }
}
