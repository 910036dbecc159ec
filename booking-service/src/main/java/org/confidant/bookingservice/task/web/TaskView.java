package org.confidant.bookingservice.task.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.task.About;
import org.confidant.bookingservice.task.Task;
import org.confidant.bookingservice.task.TaskKind;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** A task as those who have to do with it see it. */
@Schema(name = "Task")
record TaskView(String id, long version, TaskKind kind, String branch,
        @Schema(description = "The staff member who must do it") @Nullable String owner, Instant due,
        @Schema(description = "Open or Completed") String state,
        @Schema(description = "Whether it went to the manager for being overdue") boolean escalated,
        @Schema(description = "Absent for stopped-bookings, which are of several") @Nullable String client,
        @Nullable String booking, @Nullable String detail,
        @Schema(description = "For stopped-bookings: whose they are") @Nullable String practitioner,
        @Schema(description = "For stopped-bookings: which they are, the next first") @Nullable List<String> bookings,
        @Schema(description = "What the client said, for low-rating and suggestion") @Nullable String words,
        @Nullable String outcome, List<HandingView> history) {

    /** One thing that happened to it. */
    @Schema(name = "TaskHistory")
    record HandingView(String what, Instant at, String by, @Nullable String owner) {}

    static TaskView of(Stored<Task> stored, @Nullable String words, @Nullable String outcome) {
        Task task = stored.value();
        return new TaskView(stored.id(), stored.version(), task.kind(), task.branch().value(),
                task.owner().map(StaffId::value).orElse(null), task.due(), task.open() ? "Open" : "Completed",
                task.escalated(), task.about().client().orElse(null), task.about().booking().orElse(null),
                task.about().detail().orElse(null),
                task.about().stopped().map(About.Stopped::practitioner).orElse(null),
                task.about().stopped().map(About.Stopped::bookings).orElse(null), words, outcome,
                task.history().stream().map(one -> new HandingView(one.what(), one.at(), one.by(),
                        one.owner().orElse(null))).toList());
    }
}
