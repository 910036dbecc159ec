package org.confidant.complaintservice.attachment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.confidant.complaintservice.attachment.Attachment;
import org.confidant.complaintservice.attachment.ReadAttachments;

/** What whoever added a file keeps of it. */
@Schema(name = "AddedAttachment")
record AttachedView(int n, @Schema(description = "As it will be given out") String name,
        @Schema(description = "As its bytes showed it", example = "application/pdf") String type,
        @Schema(description = "In bytes") long size) {
    static AttachedView of(ReadAttachments.Named named) {
        Attachment attachment = named.attachment();
        return new AttachedView(attachment.n(), named.name(), attachment.file().type(), attachment.file().size());
    }
}
