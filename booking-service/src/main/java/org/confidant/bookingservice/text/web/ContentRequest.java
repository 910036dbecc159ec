package org.confidant.bookingservice.text.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.confidant.bookingservice.text.TextContent;
import org.confidant.bookingservice.text.TextItem;
import org.confidant.bookingservice.text.TextKind;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** The words of a text. */
@Schema(name = "TextContent", example = """
        {"title": "Confidentiality agreement", "body": "What is said stays here.", "renewal": false}""")
record ContentRequest(@NotNull @Line(max = 200) String title,
        @NotNull @Text(max = 50_000) @Schema(description = "The wording; of a questionnaire or a checklist, what stands above it") String body,
        @Size(max = 100) @Nullable @Schema(description = "The questions of an intake questionnaire, or the checks of a readiness checklist") List<@NotNull @Valid ItemRequest> items,
        @Nullable @Schema(description = "Whether everybody must sign, answer or consent anew once it is published") Boolean renewal) {

    /** A question or a check. */
    @Schema(name = "TextItem")
    record ItemRequest(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") @Schema(description = "The same in every version and language", example = "room-private") String key,
            @NotNull @Line(max = 500) @Schema(example = "The room is tidy and private") String wording,
            @Nullable @Schema(description = "Whether the question must be answered; checks always must") Boolean required) {}

    TextContent toContent(TextKind kind) {
        List<ItemRequest> given = items == null ? List.of() : items;
        if (kind.listed() == given.isEmpty()) {
            throw wrong("items", kind.listed() ? "must name at least one" : "must be left out for prose");
        }
        if (given.stream().map(ItemRequest::key).distinct().count() < given.size()) {
            throw wrong("items", "must each have a key of their own");
        }
        return new TextContent(title, body, given.stream().map(item -> new TextItem(item.key(), item.wording(),
                kind == TextKind.READINESS || Boolean.TRUE.equals(item.required()))).toList(),
                Boolean.TRUE.equals(renewal));
    }

    static Refusal wrong(String field, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field(field, why);
    }
}
