package org.confidant.bookingservice.bylink.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Line;

/** A signature under the agreement. */
@Schema(name = "LinkSignature", example = """
        {"text": "the id of the agreement", "name": "Li Na"}""")
record SignatureRequest(@NotNull @Line(max = 60) @Schema(description = "The id of the agreement") String text,
        @NotNull @Line(max = 100) @Schema(description = "The name of who signs: the client, or a minor's guardian") String name) {
    @Override
    public String toString() {
        return "SignatureRequest[hidden]";
    }
}
