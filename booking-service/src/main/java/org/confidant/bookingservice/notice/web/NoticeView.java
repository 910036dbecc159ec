package org.confidant.bookingservice.notice.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.notice.Notice;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** A notice as the desk sees it. What else than a booking it is about is not the desk's to know: it only cares for addresses. */
@Schema(name = "Notice")
record NoticeView(String id, long version, String branch,
        @Schema(description = "Absent when it is not about a booking") @Nullable String booking, String client,
        @Schema(description = "Absent when it is not about a booking") @Nullable Integer participant,
        @Schema(description = "Message when it is not about a booking") String type,
        @Schema(description = "Waiting, Sent, Refused or NoAddress") String state, @Nullable String reason,
        @Schema(description = "When it last changed, in real time") Instant updatedAt) {
    static NoticeView of(Stored<Notice> stored) {
        Notice notice = stored.value();
        return switch (notice.news()) {
            case News.OfBooking news -> of(stored, news.booking(), news.participant(), news.type());
            case News.OfComplaint _ -> of(stored, null, null, "Message");
        };
    }

    private static NoticeView of(Stored<Notice> stored, @Nullable String booking, @Nullable Integer participant,
            String type) {
        Notice notice = stored.value();
        return new NoticeView(stored.id(), stored.version(), notice.branch().value(), booking, notice.client(),
                participant, type, notice.state().word(), notice.reason().orElse(null), stored.updatedAt());
    }
}
