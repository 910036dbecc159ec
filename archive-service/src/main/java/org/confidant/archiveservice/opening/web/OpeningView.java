package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.confidant.archiveservice.opening.Opened;
import org.confidant.archiveservice.opening.Opening;
import org.confidant.archiveservice.opening.RecordContent;
import org.confidant.archiveservice.transcript.web.MessageView;
import org.jspecify.annotations.Nullable;

/** An opening, with what it showed if it was asked for the first time. */
@Schema(name = "Opening")
record OpeningView(String id, @Schema(description = "The session's id") String record, String by,
        @Schema(description = "In which of their roles") String role,
        @Nullable @Schema(description = "The complaint because of which it was opened; missing for who leads sessions") String grant,
        OffsetDateTime at,
        @Schema(description = "Its place in the branch's chain of openings") HeadView entry,
        @Nullable @Schema(description = "Missing when the same request had shown it before") ContentView content) {

    /** A place in a chain. */
    @Schema(name = "ChainHead")
    record HeadView(long n, String head) {}

    /** What a record holds. */
    @Schema(name = "RecordContent")
    record ContentView(RecordView record, List<MessageView> transcript,
            @Nullable @Schema(description = "Missing if there are none, or only somebody else's draft") TextView notes,
            @Schema(description = "Summaries told to the client; the last one counts") List<TextView> summaries,
            List<AmendmentView> amendments) {}

    /** A text somebody wrote. */
    @Schema(name = "RecordText")
    record TextView(String by, OffsetDateTime at, String text) {
        static TextView of(RecordContent.NoteText text, ZoneId zone) {
            return new TextView(text.by(), text.at().atZone(zone).toOffsetDateTime(), text.text());
        }
    }

    /** A text that was added to a sealed record. */
    @Schema(name = "RecordAmendment")
    record AmendmentView(String id, String by, OffsetDateTime at, String text, String reason) {}

    static OpeningView of(Opened opened, ZoneId zone) {
        Opening opening = opened.entry().opening();
        return new OpeningView(opening.id(), opening.session(), opening.by(), opening.role(),
                opening.grant().orElse(null),
                opening.at().atZone(zone).toOffsetDateTime(),
                new HeadView(opened.entry().n(), opened.entry().head()),
                opened.content().map(content -> content(content, zone)).orElse(null));
    }

    private static ContentView content(RecordContent content, ZoneId zone) {
        return new ContentView(RecordView.of(content.record(), zone),
                content.transcript().stream().map(message -> MessageView.of(message, zone)).toList(),
                content.notes().map(notes -> TextView.of(notes, zone)).orElse(null),
                content.summaries().stream().map(summary -> TextView.of(summary, zone)).toList(),
                content.amendments().stream().map(added -> new AmendmentView(added.id(), added.by(),
                        added.at().atZone(zone).toOffsetDateTime(), added.text(), added.reason())).toList());
    }
}
