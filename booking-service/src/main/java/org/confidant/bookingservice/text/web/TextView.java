package org.confidant.bookingservice.text.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.confidant.bookingservice.text.Text;
import org.confidant.bookingservice.text.TextContent;
import org.confidant.bookingservice.text.TextItem;
import org.confidant.bookingservice.text.TextKind;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** A text as the API shows it. */
@Schema(name = "Text")
public record TextView(String id, long version, TextKind kind, String service, String language, String title,
        String body, List<TextItem> items, boolean renewal,
        @Schema(description = "Draft or Published") String state,
        @Schema(description = "Its number among the published versions; missing for a draft") @Nullable Integer number,
        @Nullable Instant publishedAt,
        @Schema(description = "Of the exact words; what a signature is kept with") String sha256) {

    /** The view of that text. */
    public static TextView of(Stored<Text> stored) {
        Text text = stored.value();
        TextContent content = text.content();
        return new TextView(stored.id(), stored.version(), text.kind(), text.offering().value(), text.language(),
                content.title(), content.body(), content.items(), content.renewal(),
                text.publication().isPresent() ? "Published" : "Draft",
                text.publication().map(Text.Publication::number).orElse(null),
                text.publication().map(Text.Publication::at).orElse(null), text.sha256());
    }
}
