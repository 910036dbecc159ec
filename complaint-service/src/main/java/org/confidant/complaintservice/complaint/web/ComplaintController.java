package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.ComplaintQuery;
import org.confidant.complaintservice.complaint.ComplaintState;
import org.confidant.complaintservice.complaint.CorrectPolicy;
import org.confidant.complaintservice.complaint.FileComplaint;
import org.confidant.complaintservice.complaint.FindComplaints;
import org.confidant.complaintservice.complaint.Intake;
import org.confidant.complaintservice.complaint.Reference;
import org.confidant.complaintservice.complaint.SortComplaint;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.Years;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rows 23, 24 and 32: complaints are filed, sorted and watched. */
@Tag(name = "complaints")
@RestController
class ComplaintController {
    private final FileComplaint fileComplaint;
    private final SortComplaint sortComplaint;
    private final CorrectPolicy correctPolicy;
    private final FindComplaints findComplaints;
    private final ComplaintViews views;

    ComplaintController(FileComplaint fileComplaint, SortComplaint sortComplaint, CorrectPolicy correctPolicy,
            FindComplaints findComplaints,
            ComplaintViews views) {
        this.fileComplaint = fileComplaint;
        this.sortComplaint = sortComplaint;
        this.correctPolicy = correctPolicy;
        this.findComplaints = findComplaints;
        this.views = views;
    }

    @Operation(summary = "Files a complaint, a suggestion or an incident", description = """
            Whoever takes it down gets its reference and cannot see it afterwards. A client gets a receipt at once.
            Staff report danger in one step, with `danger`.""")
    @Allowed({Role.ADMINISTRATOR, Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.RECEPTIONIST, Role.INSPECTOR,
            Role.INVESTIGATOR, Role.TRAINER, Role.FINANCE, Role.AUDITOR, Role.PARTNER})
    @PostMapping("/complaints")
    ResponseEntity<FiledView> file(@RequestBody ComplaintRequest request, Caller caller, Command command) {
        if (caller.is(Role.PARTNER) != (request.intake() == Intake.PARTNER)) {
            throw wrong("intake", "is partner for partners, and only for them");
        }
        if (request.intake() == Intake.LINK) {
            throw wrong("intake", "is link for clients, who have a link");
        }
        if (caller.is(Role.PARTNER) && request.danger() != null) {
            throw wrong("danger", "is for staff to report");
        }
        Stored<Complaint> filed = fileComplaint.file(request.filing(), caller.id(), caller.scope(), command);
        return ResponseEntity.created(URI.create("/complaints/" + filed.id()))
                .body(views.filed(filed, caller.scope()));
    }

    @Operation(summary = "Sorts a complaint: category, kind, severity, owner, or what it repeats", description = """
            For who handles it: the branch's managers, unless line manager of an accused, practitioner of the session, or the one who
            took it down; then, and alone in severe cases or when a manager is accused, an investigator whose branches contain it. For
            all others there is no such complaint.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/classification")
    ComplaintView classify(@PathVariable String id, @RequestBody SortingRequest request, Caller caller,
            Command command) {
        return views.inside(sortComplaint.sort(id, request.wanted(), caller, command));
    }

    @Operation(summary = "Lets a complaint's clocks go by another version of the time allowed, for a reason", description = """
            By its owner, or while nobody owns it by who handles it; not once it is closed. All its clocks are then as if it had been
            filed under that version.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR})
    @PostMapping("/complaints/{id}/policy")
    ComplaintView correctPolicy(@PathVariable String id, @RequestBody PolicyRequest request, Caller caller,
            Command command) {
        return views.inside(correctPolicy.correct(id, request.version(), request.reason(), caller, command));
    }

    @Operation(summary = "Lists the complaints the caller handles by their next due time, without words; head office sees all", description = """
            A page may hold fewer than asked for, or none, and still have a `next`.
            With `member` those whose group the caller is a member of, in whatever branch; who handles none gets these anyway.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR, Role.HEAD_OFFICE, Role.PRACTITIONER, Role.INSPECTOR,
            Role.TRAINER})
    @GetMapping("/complaints")
    Page<ComplaintView> list(
            @Parameter(description = "Received, Classified, Proposed, Answered, Closed or Duplicate") @RequestParam Optional<String> state,
            @Parameter(description = "minor, normal or severe") @RequestParam Optional<String> severity,
            @Parameter(description = "Only those due at or before it") @RequestParam Optional<OffsetDateTime> due,
            @Parameter(description = "The one of this reference, as it was read out") @RequestParam Optional<String> reference,
            @Parameter(description = "Only those whose group the caller is a member of") @RequestParam(defaultValue = "false") boolean member,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after,
            @RequestParam(defaultValue = Page.USUAL) int limit, Caller caller) {
        ComplaintQuery query = new ComplaintQuery(state.map(ComplaintController::checkedState),
                severity.map(ComplaintController::severity), due.map(ComplaintController::checkedDue),
                reference.map(typed -> Reference.typed(typed)
                        .orElseThrow(
                                () -> wrong("reference", "has a wrong digit: sixteen are needed, two of them check"))),
                after.map(ComplaintPosition::parse), Page.checked(limit));
        boolean asMember = member || !caller.isAny(Role.BRANCH_MANAGER, Role.INVESTIGATOR, Role.HEAD_OFFICE);
        FindComplaints.Listed listed = asMember
                ? findComplaints.ofMember(query, caller)
                : findComplaints.list(query, caller);
        return new Page<>(listed.found().stream().map(views::outside).toList(),
                listed.next().map(ComplaintPosition::of).orElse(null));
    }

    @Operation(summary = "Shows a complaint", description = """
            To who handles it, to head office without words and names, and to the members of its group while they are.""")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR, Role.HEAD_OFFICE, Role.PRACTITIONER, Role.INSPECTOR,
            Role.TRAINER})
    @GetMapping("/complaints/{id}")
    ComplaintView show(@PathVariable String id, Caller caller) {
        return views.view(findComplaints.byId(id, caller), caller);
    }

    @Operation(summary = "Shows a complaint's clocks, and with `explain` the stretches of time that counted")
    @Allowed({Role.BRANCH_MANAGER, Role.INVESTIGATOR, Role.HEAD_OFFICE, Role.PRACTITIONER, Role.INSPECTOR,
            Role.TRAINER})
    @GetMapping("/complaints/{id}/clocks")
    ClocksView clocks(@PathVariable String id, @RequestParam(defaultValue = "false") boolean explain,
            Caller caller) {
        return views.clocks(findComplaints.byId(id, caller), explain);
    }

    private static Instant checkedDue(OffsetDateTime due) {
        if (!Years.include(due.toInstant())) {
            throw wrong("due", Years.RULE);
        }
        return due.toInstant();
    }

    private static String checkedState(String word) {
        return ComplaintState.words().stream().filter(word::equals).findFirst()
                .orElseThrow(() -> wrong("state", "must be one of " + String.join(", ", ComplaintState.words())));
    }

    private static Severity severity(String word) {
        return Arrays.stream(Severity.values()).filter(one -> one.word().equals(word)).findFirst()
                .orElseThrow(() -> wrong("severity", "must be one of " + Arrays.stream(Severity.values())
                        .map(Severity::word).collect(Collectors.joining(", "))));
    }

    private static Refusal wrong(String field, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter or field is wrong.").field(field, why);
    }
}
