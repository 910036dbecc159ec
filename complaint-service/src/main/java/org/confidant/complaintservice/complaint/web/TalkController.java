package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.confidant.complaintservice.complaint.AnswerComplaint;
import org.confidant.complaintservice.complaint.TakeSatisfaction;
import org.confidant.complaintservice.complaint.TalkToClient;
import org.confidant.complaintservice.complaint.WithdrawComplaint;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Row 31: what the owner of a complaint says to its client, and hears from them. */
@Tag(name = "complaints")
@RestController
class TalkController {
    private final TalkToClient talk;
    private final AnswerComplaint answerComplaint;
    private final TakeSatisfaction takeSatisfaction;
    private final WithdrawComplaint withdrawComplaint;
    private final ComplaintViews views;

    TalkController(TalkToClient talk, AnswerComplaint answerComplaint, TakeSatisfaction takeSatisfaction,
            WithdrawComplaint withdrawComplaint, ComplaintViews views) {
        this.talk = talk;
        this.answerComplaint = answerComplaint;
        this.takeSatisfaction = takeSatisfaction;
        this.withdrawComplaint = withdrawComplaint;
        this.views = views;
    }

    @Operation(summary = "Tells the client how their complaint stands, or notes that they were told", description = """
            By its owner, or while nobody owns it by who handles it. Stops the first answer and begins the time to the next update.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/updates")
    ComplaintView update(@PathVariable String id, @RequestBody SaidRequest request, Caller caller, Command command) {
        return views.inside(talk.update(id, request.said(), caller, command));
    }

    @Operation(summary = "Asks the client something", description = """
            By its owner. All clocks stand until the reply, or to the end of the fifth working day.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/questions")
    ComplaintView ask(@PathVariable String id, @RequestBody SaidRequest request, Caller caller, Command command) {
        return views.inside(talk.ask(id, request.said(), caller, command));
    }

    @Operation(summary = "Notes what the client replied by phone or in person; by its owner")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/replies")
    ComplaintView note(@PathVariable String id, @RequestBody ReplyRequest request, Caller caller, Command command) {
        return views.inside(talk.note(id, request.words(), caller, command));
    }

    @Operation(summary = "Tells the client the result, and asks whether they are satisfied", description = """
            By its owner, and if a group looks into it, after that has decided (`findings-open`). In a severe case nobody is told
            before a second person has approved it.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/answer")
    ComplaintView answer(@PathVariable String id, @RequestBody SaidRequest request, Caller caller, Command command) {
        return views.inside(answerComplaint.answer(id, request.said(), caller, command));
    }

    @Operation(summary = "Lets the answer to a severe case go, or gives it back", description = """
            By somebody else than who proposed it: who handles it, or an investigator of its branch who has no part in it.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/answer/approval")
    ComplaintView decide(@PathVariable String id, @RequestBody AnswerApprovalRequest request, Caller caller,
            Command command) {
        return views.inside(answerComplaint.decide(id, request.objection(), caller, command));
    }

    @Operation(summary = "Notes what the client said to the answer, by phone or in person", description = """
            By its owner. Satisfied closes it; not satisfied opens it again with fresh clocks, twice at most. Then it is over for good,
            and head office is told.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/satisfaction")
    ComplaintView satisfaction(@PathVariable String id, @RequestBody SatisfactionRequest request, Caller caller,
            Command command) {
        return views.inside(takeSatisfaction.note(id, request.objection(), caller, command));
    }

    @Operation(summary = "Notes that who complained takes it back", description = """
            By its owner, or while nobody owns it by who handles it. It closes as withdrawn, counts in no complaint rate, and the
            client is mailed that it is over. What repeats it without an answer is then looked into by itself.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/withdrawal")
    ComplaintView withdraw(@PathVariable String id, @RequestBody WithdrawalRequest request, Caller caller,
            Command command) {
        return views.inside(withdrawComplaint.note(id, request.why(), caller, command));
    }
}
