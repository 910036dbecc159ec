package org.confidant.complaintservice.attachment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.confidant.complaintservice.attachment.Attachment;
import org.confidant.complaintservice.attachment.ReadAttachments;

/** A file that belongs to a complaint. */
@Schema(name = "Attachment")
record AttachmentView(int n, String name, @Schema(example = "application/pdf") String type,
        @Schema(description = "In bytes") long size, @Schema(description = "Who added it") String by,
        OffsetDateTime at) {
    static AttachmentView of(ReadAttachments.Named named, ZoneId zone) {
        Attachment attachment = named.attachment();
        return new AttachmentView(attachment.n(), named.name(), attachment.file().type(), attachment.file().size(),
                attachment.by(), attachment.at().atZone(zone).toOffsetDateTime());
    }
}
