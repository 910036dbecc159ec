package org.confidant.archiveservice.record.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.confidant.archiveservice.record.Damage;
import org.confidant.archiveservice.record.Notes;
import org.confidant.archiveservice.record.RecordKeys;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.record.WriteNotes;
import org.confidant.archiveservice.roster.Roster;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Row 17: the practitioner's notes. */
@Tag(name = "sessions")
@RestController
class NotesController {
    private final WriteNotes writeNotes;
    private final RecordKeys keys;
    private final Roster roster;

    NotesController(WriteNotes writeNotes, RecordKeys keys, Roster roster) {
        this.writeNotes = writeNotes;
        this.keys = keys;
        this.roster = roster;
    }

    @Operation(summary = "Writes the notes of one's own session, a draft until 48 hours after its end")
    @Allowed(Role.PRACTITIONER)
    @PutMapping("/sessions/{id}/notes")
    NotesView write(@PathVariable String id, @RequestBody NotesRequest request, Caller caller, Command command) {
        return view(writeNotes.write(id, request.text(), caller, command), caller);
    }

    @Operation(summary = "Shows the draft of one's own notes")
    @Allowed(Role.PRACTITIONER)
    @GetMapping("/sessions/{id}/notes")
    NotesView draft(@PathVariable String id, Caller caller) {
        return view(writeNotes.draft(id, caller), caller);
    }

    private NotesView view(Stored<SessionRecord> stored, Caller caller) {
        SessionRecord record = stored.value();
        Notes notes = record.notes().orElseThrow(Refusal::notFound);
        ZoneId zone = roster.zone(record.session().branch(), caller.scope());
        return new NotesView(stored.id(), stored.version(), record.state().word(),
                Damage.refused(() -> WriteNotes.text(keys.require(stored.id(), record), stored.id(), notes)),
                local(notes.at(), zone),
                record.sealDue().map(due -> local(due, zone)).orElse(null));
    }

    private static OffsetDateTime local(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
