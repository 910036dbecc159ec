package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.confidant.archiveservice.opening.ListRecords;
import org.confidant.archiveservice.opening.OpenRecord;
import org.confidant.archiveservice.opening.Opened;
import org.confidant.archiveservice.opening.RecordZones;
import org.confidant.archiveservice.record.AmendRecord;
import org.confidant.archiveservice.record.Amendment;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.roster.BranchId;
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
    private final RecordZones zones;

    RecordController(ListRecords listRecords, OpenRecord openRecord, AmendRecord amendRecord,
            RecordZones zones) {
        this.listRecords = listRecords;
        this.openRecord = openRecord;
        this.amendRecord = amendRecord;
        this.zones = zones;
    }

    @Operation(summary = "Records the caller may open, of a client in order of start or of one session, without content", description = """
            Those of a client are for practitioners. The record of one session is also for the members of a group that looks into
            a complaint about it, of any branch; who no longer is one gets 403.""")
    @Allowed({Role.PRACTITIONER, Role.BRANCH_MANAGER, Role.INSPECTOR, Role.INVESTIGATOR, Role.TRAINER})
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
                zones.of(record.value().session().branch())));
    }

    @Operation(summary = "Opens a record for a reason", description = """
            For who led the session, or now leads a later one with a client of it, and for the members of a group that looks into
            a complaint about it, of any branch, until their access ends; then 403. The content is shown once, after the opening
            is written in the branch's chain; the same Idempotency-Key again shows the opening without content. Refused openings
            are written down too, and too many of them are answered with 429.""")
    @Allowed({Role.PRACTITIONER, Role.BRANCH_MANAGER, Role.INSPECTOR, Role.INVESTIGATOR, Role.TRAINER})
    @PostMapping("/records/{id}/openings")
    ResponseEntity<OpeningView> open(@PathVariable String id, @RequestBody OpeningRequest request, Caller caller,
            Command command) {
        Opened opened = openRecord.open(id, request.reason(), caller, command);
        OpeningView view = OpeningView.of(opened, zones.of(new BranchId(opened.entry().chain().branch())));
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
                added.value().at().atZone(zones.of(added.value().branch())).toOffsetDateTime());
    }
}
