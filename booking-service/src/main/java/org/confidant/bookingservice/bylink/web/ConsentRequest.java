package org.confidant.bookingservice.bylink.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.bookingservice.papers.Purpose;
import org.confidant.platform.web.Line;
import org.jspecify.annotations.Nullable;

/** A consent, given or taken back. */
@Schema(name = "Consent", example = """
        {"purpose": "sensitive-data", "given": true, "text": "the id of the consent notice", "name": "Li Na"}""")
record ConsentRequest(
        @NotNull @Schema(description = "sensitive-data, recording, partner-sharing, reminders or revisits") Purpose purpose,
        @NotNull @Schema(description = "false takes it back, at once") Boolean given,
        @Nullable @Line(max = 60) @Schema(description = "The id of the notice that was read; needed to consent") String text,
        @NotNull @Line(max = 100) @Schema(description = "The name of who consents: the client, or a minor's guardian") String name) {
    @Override
    public String toString() {
        return "ConsentRequest[hidden]";
    }
}
