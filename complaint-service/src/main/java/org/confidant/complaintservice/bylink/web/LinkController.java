package org.confidant.complaintservice.bylink.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.confidant.complaintservice.complaint.FollowComplaint;
import org.confidant.complaintservice.complaint.TakeSatisfaction;
import org.confidant.complaintservice.complaint.TalkToClient;
import org.confidant.complaintservice.complaint.WithdrawComplaint;
import org.confidant.complaintservice.complaint.web.ReplyRequest;
import org.confidant.complaintservice.complaint.web.SatisfactionRequest;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.complaintservice.measure.ReadApology;
import org.confidant.complaintservice.session.OpenLink;
import org.confidant.platform.identity.ForLinkHolder;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Row 31: clients follow their complaint by link, reply, and say whether they are satisfied. */
@Tag(name = "links")
@RestController
class LinkController {
    private final FollowComplaint followComplaint;
    private final TalkToClient talk;
    private final TakeSatisfaction takeSatisfaction;
    private final WithdrawComplaint withdrawComplaint;
    private final ReadApology readApology;
    private final OpenLink openLink;
    private final LinkedViews views;

    LinkController(FollowComplaint followComplaint, TalkToClient talk, TakeSatisfaction takeSatisfaction,
            WithdrawComplaint withdrawComplaint, ReadApology readApology, OpenLink openLink, LinkedViews views) {
        this.followComplaint = followComplaint;
        this.talk = talk;
        this.takeSatisfaction = takeSatisfaction;
        this.withdrawComplaint = withdrawComplaint;
        this.readApology = readApology;
        this.openLink = openLink;
        this.views = views;
    }

    @Operation(summary = "Shows what the link is for: a complaint and what was said, an apology, or a session to complain about", description = """
            Each link is valid for 180 days; of a complaint the last twenty are. Every link that opens nothing gets the same answer. Whose
            session it was never handles what is complained of; with `aboutManagement` in the complaint nobody who leads the branch does either.""")
    @ForLinkHolder
    @GetMapping("/links/{token}")
    LinkedView see(@PathVariable String token) {
        LinkToken link = new LinkToken(token);
        return followComplaint.enter(link).map(visitor -> views.toFollow(visitor.stored()))
                .or(() -> readApology.byLink(link.hash()).map(LinkedView::toRead))
                .orElseGet(() -> views.toComplain(openLink.enter(link)));
    }

    @Operation(summary = "Replies to what the client was asked")
    @ForLinkHolder
    @PostMapping("/links/{token}/reply")
    LinkedView reply(@PathVariable String token, @RequestBody ReplyRequest request, Command command) {
        return views.toFollow(talk.reply(visitor(token), request.words(), command));
    }

    @Operation(summary = "Says whether the client is satisfied with the answer", description = """
            Satisfied closes the complaint; not satisfied, with a reason, opens it again, twice at most.""")
    @ForLinkHolder
    @PostMapping("/links/{token}/satisfaction")
    LinkedView satisfaction(@PathVariable String token, @RequestBody SatisfactionRequest request, Command command) {
        return views.toFollow(takeSatisfaction.take(visitor(token), request.objection(), command));
    }

    @Operation(summary = "Takes the complaint back", description = """
            It is closed, and the client is mailed that it is. Severe cases and danger are taken back by talking to us alone.""")
    @ForLinkHolder
    @PostMapping("/links/{token}/withdrawal")
    LinkedView withdrawal(@PathVariable String token, @RequestBody LinkWithdrawalRequest request, Command command) {
        return views.toFollow(
                withdrawComplaint.take(visitor(token), Optional.ofNullable(request.reason()), command));
    }

    private FollowComplaint.Visitor visitor(String token) {
        return followComplaint.enter(new LinkToken(token)).orElseThrow(Refusal::notFound);
    }
}
