package org.confidant.complaintservice.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.confidant.complaintservice.attachment.AddAttachment;
import org.confidant.complaintservice.attachment.ReadAttachments;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.complaintservice.session.OpenLink;
import org.confidant.platform.identity.ForLinkHolder;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.StreamedBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Row 23: clients add files to what they complained of by their link. */
@Tag(name = "links")
@RestController
class LinkAttachmentController {
    private final OpenLink openLink;
    private final AddAttachment addAttachment;
    private final ReadAttachments readAttachments;

    LinkAttachmentController(OpenLink openLink, AddAttachment addAttachment, ReadAttachments readAttachments) {
        this.openLink = openLink;
        this.addAttachment = addAttachment;
        this.readAttachments = readAttachments;
    }

    @Operation(summary = "Adds a file to the complaint the link's holder filed last", description = """
            At most 20 MB and ten files: PDF, PNG, JPEG, HEIC, plain text, MP3, M4A, WAV, Ogg, AMR, MP4 and MOV. A name may come as
            `Content-Disposition: attachment; filename*=UTF-8''note.txt`; it gets an ending that fits the bytes.""", requestBody = @RequestBody(description = Upload.BODY, required = true, content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary"), examples = @ExampleObject(Upload.EXAMPLE))))
    @StreamedBody
    @ForLinkHolder
    @PostMapping("/links/{token}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    AttachedView add(@PathVariable String token, HttpServletRequest request, Command command) throws IOException {
        OpenLink.Visitor visitor = openLink.enter(new LinkToken(token));
        return AttachedView.of(readAttachments.named(
                addAttachment.add(visitor, Upload.of(request, addAttachment), command)));
    }
}
