package org.confidant.complaintservice.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.confidant.complaintservice.attachment.AddAttachment;
import org.confidant.complaintservice.attachment.Attachment;
import org.confidant.complaintservice.attachment.ReadAttachments;
import org.confidant.complaintservice.complaint.WhoReads;
import org.confidant.complaintservice.roster.Roster;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Page;
import org.confidant.platform.web.StreamedBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Row 23: files are added to complaints and read by those who handle them. */
@Tag(name = "complaints")
@RestController
class AttachmentController {
    private final AddAttachment addAttachment;
    private final ReadAttachments readAttachments;
    private final Roster roster;

    AttachmentController(AddAttachment addAttachment, ReadAttachments readAttachments, Roster roster) {
        this.addAttachment = addAttachment;
        this.readAttachments = readAttachments;
        this.roster = roster;
    }

    @Operation(summary = "Adds a file to a complaint", description = """
            For who handles it, and for 24 hours for who took it down. At most 20 MB and ten files: PDF, PNG, JPEG, HEIC, plain text,
            MP3, M4A, WAV, Ogg, AMR, MP4 and MOV. A name may come as `Content-Disposition: attachment; filename*=UTF-8''note.txt`; it
            gets an ending that fits the bytes.""", requestBody = @RequestBody(description = Upload.BODY, required = true, content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary"), examples = @ExampleObject(Upload.EXAMPLE))))
    @StreamedBody
    @Allowed({Role.ADMINISTRATOR, Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.RECEPTIONIST, Role.INSPECTOR,
            Role.INVESTIGATOR, Role.TRAINER, Role.FINANCE, Role.AUDITOR, Role.PARTNER})
    @PostMapping("/complaints/{id}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AttachedView> add(@PathVariable String id, HttpServletRequest request, Caller caller,
            Command command) throws IOException {
        Stored<Attachment> added = addAttachment.add(id, Upload.of(request, addAttachment), caller, command);
        return ResponseEntity.created(URI.create("/complaints/" + id + "/attachments/" + added.value().n()))
                .body(AttachedView.of(readAttachments.named(added)));
    }

    @Operation(summary = "Lists the files that belong to a complaint, for who handles it and the members of its group")
    @Allowed({Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.INSPECTOR, Role.INVESTIGATOR, Role.TRAINER})
    @GetMapping("/complaints/{id}/attachments")
    Page<AttachmentView> list(@PathVariable String id, Caller caller) {
        List<ReadAttachments.Named> found = readAttachments.list(id, caller);
        return new Page<>(found.stream().map(named -> AttachmentView.of(named,
                roster.zone(named.attachment().branch(), WhoReads.ANY_BRANCH))).toList(), null);
    }

    @Operation(summary = "Gives a file out, for who handles the complaint and the members of its group", responses = @ApiResponse(responseCode = "200", description = "The file, to be saved and not to be shown", content = @Content(mediaType = MediaType.ALL_VALUE, schema = @Schema(type = "string", format = "binary"))))
    @Allowed({Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.INSPECTOR, Role.INVESTIGATOR, Role.TRAINER})
    @GetMapping("/complaints/{id}/attachments/{n}")
    void read(@PathVariable String id, @PathVariable int n, Caller caller, HttpServletResponse response)
            throws IOException {
        GivenOut.write(readAttachments.open(id, n, caller), response);
    }
}
