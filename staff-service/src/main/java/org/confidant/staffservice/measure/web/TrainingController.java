package org.confidant.staffservice.measure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Page;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.measure.CompleteMeasure;
import org.confidant.staffservice.measure.FindMeasures;
import org.confidant.staffservice.measure.Measure;
import org.confidant.staffservice.measure.MeasureId;
import org.confidant.staffservice.measure.MeasureKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 30: trainings that complaints have led to, and their exams. */
@Tag(name = "trainings")
@RestController
class TrainingController {
    private final FindMeasures findMeasures;
    private final CompleteMeasure completeMeasure;

    TrainingController(FindMeasures findMeasures, CompleteMeasure completeMeasure) {
        this.findMeasures = findMeasures;
        this.completeMeasure = completeMeasure;
    }

    @Operation(summary = "Trainings of others of the caller's branches in the order in which they were opened", description = """
            Open ones unless asked otherwise; one that was failed stays open until it is passed, and shows every exam.""")
    @Allowed({Role.TRAINER, Role.BRANCH_MANAGER})
    @GetMapping("/trainings")
    Page<TrainingView> list(@Parameter(description = "open or done") @RequestParam(defaultValue = "open") String state,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after,
            @RequestParam(defaultValue = Page.USUAL) int limit, Caller caller) {
        return MeasurePages.page(findMeasures, MeasureKind.TRAINING, state, after, limit, caller)
                .map(found -> TrainingView.of(found, null));
    }

    @Operation(summary = "Writes down how a training's exam ended", description = """
            A pass puts a practitioner back into new bookings, a fail leaves them out; after a fail there may be another exam.
            Nobody finds their own.""")
    @Allowed(Role.TRAINER)
    @PostMapping("/trainings/{id}/completion")
    TrainingView complete(@PathVariable String id, @RequestBody ExamRequest request, Caller caller, Command command) {
        Told<Measure> told = completeMeasure.examined(new MeasureId(id), request.result() == ExamRequest.Result.PASSED,
                request.score(), caller, command);
        return TrainingView.of(findMeasures.named(told.stored()), told.pending());
    }
}
