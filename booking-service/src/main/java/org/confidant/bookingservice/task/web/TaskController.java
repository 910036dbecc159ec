package org.confidant.bookingservice.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.task.Task;
import org.confidant.bookingservice.task.TaskQuery;
import org.confidant.bookingservice.task.Tasks;
import org.confidant.bookingservice.task.WorkOnTasks;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 19: what is to be done, by whom and until when. */
@Tag(name = "tasks")
@RestController
class TaskController {
    private final Tasks tasks;
    private final WorkOnTasks work;

    TaskController(Tasks tasks, WorkOnTasks work) {
        this.tasks = tasks;
        this.work = work;
    }

    @Operation(summary = "Lists tasks in the order in which they are due: managers see their branch's, others their own")
    @Allowed({Role.PRACTITIONER, Role.RECEPTIONIST, Role.BRANCH_MANAGER})
    @GetMapping("/tasks")
    Page<TaskView> list(
            @Parameter(description = "Only those due at or before it") @RequestParam Optional<OffsetDateTime> due,
            @Parameter(description = "Open (when not said) or Completed") @RequestParam Optional<String> state,
            @Parameter(description = "Only those of this branch") @RequestParam Optional<String> branch,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after,
            @RequestParam(defaultValue = Page.USUAL) int limit, Caller caller) {
        if (branch.filter(id -> !caller.scope().includes(id)).isPresent()) {
            throw Refusal.notFound();
        }
        Optional<String> own = caller.is(Role.BRANCH_MANAGER) ? Optional.empty() : Optional.of(caller.id());
        TaskQuery query = new TaskQuery(own, caller.id(), branch, open(state),
                due.map(OffsetDateTime::toInstant), after.map(TaskController::position), Page.checked(limit) + 1);
        return Page.of(tasks.list(query, caller.scope()), limit,
                stored -> stored.value().due() + "_" + stored.id()).map(this::view);
    }

    @Operation(summary = "Completes a task with its outcome", description = """
            Its owner may, and the branch's managers. The answer to a client's feedback is sent to the client.""")
    @Allowed({Role.PRACTITIONER, Role.RECEPTIONIST, Role.BRANCH_MANAGER})
    @PostMapping("/tasks/{id}/completion")
    TaskView complete(@PathVariable String id, @RequestBody CompletionRequest request, Caller caller,
            Command command) {
        return view(work.complete(id, request.outcome(), Optional.ofNullable(request.answer()), caller, command));
    }

    @Operation(summary = "Hands a task to a colleague in the branch")
    @Allowed({Role.PRACTITIONER, Role.RECEPTIONIST, Role.BRANCH_MANAGER})
    @PostMapping("/tasks/{id}/assignment")
    TaskView assign(@PathVariable String id, @RequestBody AssignmentRequest request, Caller caller,
            Command command) {
        return view(work.assign(id, new StaffId(request.owner()), caller, command));
    }

    private TaskView view(Stored<Task> stored) {
        return TaskView.of(stored, work.words(stored.value()).orElse(null), work.outcome(stored).orElse(null));
    }

    private static boolean open(Optional<String> state) {
        return switch (state.orElse("Open")) {
            case "Open" -> true;
            case "Completed" -> false;
            default -> throw wrong("state", "must be Open or Completed");
        };
    }

    private static TaskQuery.Position position(String next) {
        int end = next.indexOf('_');
        try {
            return new TaskQuery.Position(Instant.parse(next.substring(0, Math.max(0, end))), next.substring(end + 1));
        } catch (DateTimeParseException e) {
            throw wrong("after", "must be the next of a page");
        }
    }

    private static Refusal wrong(String field, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field(field, why);
    }
}
