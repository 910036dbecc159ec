package org.confidant.bookingservice.notice.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.confidant.bookingservice.notice.Notice;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** A notice as the desk sees it. */
@Schema(name = "Notice")
record NoticeView(String id, long version, String branch, String booking, String client, int participant, String type,
        @Schema(description = "Waiting, Sent, Refused or NoAddress") String state, @Nullable String reason,
        @Schema(description = "When it last changed, in real time") Instant updatedAt) {
    static NoticeView of(Stored<Notice> stored) {
        Notice notice = stored.value();
        return new NoticeView(stored.id(), stored.version(), notice.branch().value(), notice.news().booking(),
                notice.client(), notice.news().participant(), notice.news().type(), notice.state().word(),
                notice.reason().orElse(null), stored.updatedAt());
    }
}
