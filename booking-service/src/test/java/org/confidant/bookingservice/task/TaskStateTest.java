package org.confidant.bookingservice.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

/** The table of docs/state-machines.md is what tasks do. */
class TaskStateTest {
    private static final StaffId LI = new StaffId("li");
    private static final Task OPEN = Task.opened(TaskKind.FOLLOW_UP, new BranchId("b"), Task.Falls.TO_ONE,
            Optional.of(LI), Instant.EPOCH, new About("c", Optional.empty(), Optional.empty()), Instant.EPOCH);
    private static final Task COMPLETED = OPEN.completed("sealed", Instant.EPOCH, "li");

    @Test
    void the_document_shows_every_pair() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "state-machines.md"))).contains("""
                | Task | assign | escalate | complete |
                |---|---|---|---|
                """ + row(OPEN) + row(COMPLETED));
    }

    private static String row(Task from) {
        Stream<UnaryOperator<Task>> steps = Stream.of(task -> task.assigned(LI, Instant.EPOCH, "wu"),
                task -> task.escalatedTo(LI, Instant.EPOCH), task -> task.completed("sealed", Instant.EPOCH, "wu"));
        return "| " + word(from) + " | " + steps.map(step -> after(from, step)).collect(Collectors.joining(" | "))
                + " |\n";
    }

    private static String after(Task from, UnaryOperator<Task> step) {
        try {
            return word(step.apply(from));
        } catch (Refusal refused) {
            return "–";
        }
    }

    private static String word(Task task) {
        return task.open() ? "Open" : "Completed";
    }
}
