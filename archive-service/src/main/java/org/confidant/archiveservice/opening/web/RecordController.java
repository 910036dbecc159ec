package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.confidant.archiveservice.opening.ListRecords;
import org.confidant.archiveservice.opening.OpenRecord;
import org.confidant.archiveservice.opening.Opened;
import org.confidant.archiveservice.record.AmendRecord;
import org.confidant.archiveservice.record.Amendment;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.Roster;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Row 20: records, their openings and amendments. */
@Tag(name = "records")
@RestController
class RecordController {
    private final ListRecords listRecords;
    private final OpenRecord openRecord;
    private final AmendRecord amendRecord;
    private final Roster roster;

    RecordController(ListRecords listRecords, OpenRecord openRecord, AmendRecord amendRecord, Roster roster) {
        this.listRecords = listRecords;
        this.openRecord = openRecord;
        this.amendRecord = amendRecord;
        this.roster = roster;
    }

    @Operation(summary = "Records the caller may open, of a client in order of start or of one session, without content")
    @Allowed(Role.PRACTITIONER)
    @GetMapping("/records")
    Page<RecordView> list(@RequestParam Optional<String> client, @RequestParam Optional<String> session,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after,
            @RequestParam(defaultValue = Page.USUAL) int limit, Caller caller) {
        if (client.isPresent() == session.isPresent()) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "Say whose records.")
                    .field("client", "is required, or session, and not both");
        }
        List<Stored<SessionRecord>> found = client.map(id -> listRecords.ofClient(new ClientId(id),
                after.map(RecordPosition::parse), Page.checked(limit) + 1, caller))
                .orElseGet(() -> listRecords.ofSession(session.orElseThrow(), caller));
        return Page.of(found, limit, RecordPosition::of).map(record -> RecordView.of(record,
                zone(record.value().session().branch(), caller)));
    }

    @Operation(summary = "Opens a record for a reason", description = """
            For who led the session, or now leads a later one with a client of it. The content is shown once, after the opening
            is written in the branch's chain; the same Idempotency-Key again shows the opening without content. Refused openings
            are written down too, and too many of them are answered with 429.""")
    @Allowed(Role.PRACTITIONER)
    @PostMapping("/records/{id}/openings")
    ResponseEntity<OpeningView> open(@PathVariable String id, @RequestBody OpeningRequest request, Caller caller,
            Command command) {
        Opened opened = openRecord.open(id, request.reason(), caller, command);
        OpeningView view = OpeningView.of(opened, zone(new BranchId(opened.entry().chain().branch()), caller));
        return ResponseEntity.status(opened.content().isPresent() ? HttpStatus.CREATED : HttpStatus.OK)
                .cacheControl(CacheControl.noStore()).body(view);
    }

    @Operation(summary = "Adds to the sealed record of one's own session; nothing it holds is changed")
    @Allowed(Role.PRACTITIONER)
    @PostMapping("/records/{id}/amendments")
    @ResponseStatus(HttpStatus.CREATED)
    AmendedView amend(@PathVariable String id, @RequestBody AmendmentRequest request, Caller caller,
            Command command) {
        Stored<Amendment> added = amendRecord.amend(id, request.text(), request.reason(), caller, command);
        return new AmendedView(added.id(), id, added.value().by().value(),
                added.value().at().atZone(zone(added.value().branch(), caller)).toOffsetDateTime());
    }

    private ZoneId zone(BranchId branch, Caller caller) {
        return roster.zone(branch, caller.scope());
    }
}
