package org.confidant.bookingservice.text.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.text.Text;
import org.confidant.bookingservice.text.TextKind;
import org.confidant.platform.web.LanguageTag;
import org.confidant.platform.web.Line;
import org.jspecify.annotations.Nullable;

/** A new draft. */
@Schema(name = "NewText", example = """
        {"kind": "readiness", "service": "the id of a service", "language": "en", "title": "Before we begin",
         "body": "Tick what is true.", "items": [{"key": "room-private", "wording": "The room is tidy and private"}]}""")
record TextRequest(@NotNull @Schema(description = "agreement, intake, readiness or consent") TextKind kind,
        @NotNull @Line(max = 60) @Schema(description = "The service's id, from GET /services") String service,
        @NotNull @LanguageTag @Schema(description = "BCP 47", example = "zh-CN") String language,
        @NotNull @Line(max = 200) String title,
        @NotNull @org.confidant.platform.web.Text(max = 50_000) @Schema(description = "The wording; of a questionnaire or a checklist, what stands above it") String body,
        @Size(max = 100) @Nullable @Schema(description = "The questions of an intake questionnaire, or the checks of a readiness checklist") List<ContentRequest.@NotNull @Valid ItemRequest> items,
        @Nullable @Schema(description = "Whether everybody must sign, answer or consent anew once it is published") Boolean renewal) {
    Text toText() {
        return Text.draft(kind, new OfferingId(service), language,
                new ContentRequest(title, body, items, renewal).toContent(kind));
    }
}
