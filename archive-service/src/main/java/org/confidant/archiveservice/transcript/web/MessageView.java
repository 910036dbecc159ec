package org.confidant.archiveservice.transcript.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.confidant.archiveservice.transcript.ChatMessage;

/** Something that was said. */
@Schema(name = "Message")
public record MessageView(@Schema(description = "From 1, without gaps") long number,
        @Schema(description = "`practitioner`, or `client-` with the participant's number") String author,
        @Schema(description = "When it was said, by the author's account") OffsetDateTime at,
        @Schema(description = "When it arrived") OffsetDateTime takenAt, String text) {
    /** The message in that zone's time. */
    public static MessageView of(ChatMessage message, ZoneId zone) {
        return new MessageView(message.number(), message.author().word(),
                message.saidAt().atZone(zone).toOffsetDateTime(), message.takenAt().atZone(zone).toOffsetDateTime(),
                message.text());
    }
}
