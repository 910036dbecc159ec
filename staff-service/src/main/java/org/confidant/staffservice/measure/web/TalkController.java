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
import org.confidant.staffservice.measure.CompleteMeasure;
import org.confidant.staffservice.measure.FindMeasures;
import org.confidant.staffservice.measure.MeasureId;
import org.confidant.staffservice.measure.MeasureKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 29: talks that complaints have led to. */
@Tag(name = "talks")
@RestController
class TalkController {
    private final FindMeasures findMeasures;
    private final CompleteMeasure completeMeasure;

    TalkController(FindMeasures findMeasures, CompleteMeasure completeMeasure) {
        this.findMeasures = findMeasures;
        this.completeMeasure = completeMeasure;
    }

    @Operation(summary = "Talks with others of the caller's branches in the order in which they were opened", description = "Open ones unless asked otherwise.")
    @Allowed({Role.TRAINER, Role.BRANCH_MANAGER})
    @GetMapping("/talks")
    Page<TalkView> list(@Parameter(description = "open or done") @RequestParam(defaultValue = "open") String state,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after,
            @RequestParam(defaultValue = Page.USUAL) int limit, Caller caller) {
        return MeasurePages.page(findMeasures, MeasureKind.TALK, state, after, limit, caller).map(TalkView::of);
    }

    @Operation(summary = "Writes down that a talk with somebody else took place")
    @Allowed({Role.TRAINER, Role.BRANCH_MANAGER})
    @PostMapping("/talks/{id}/completion")
    TalkView complete(@PathVariable String id, @RequestBody TalkRequest request, Caller caller, Command command) {
        return TalkView.of(findMeasures.named(completeMeasure.held(new MeasureId(id),
                Optional.ofNullable(request.note()), caller, command)));
    }
}
