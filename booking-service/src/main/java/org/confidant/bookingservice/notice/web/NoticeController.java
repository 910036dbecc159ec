package org.confidant.bookingservice.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.confidant.bookingservice.notice.NoticeState;
import org.confidant.bookingservice.notice.Notices;
import org.confidant.bookingservice.notice.ResendNotice;
import org.confidant.bookingservice.roster.BranchId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 5: what clients were told, what could not be told, and telling it again. */
@Tag(name = "notices")
@RestController
class NoticeController {
    private static final Set<NoticeState> FOR_THE_DESK = EnumSet.of(NoticeState.REFUSED, NoticeState.NO_ADDRESS);

    private final Notices notices;
    private final ResendNotice resendNotice;

    NoticeController(Notices notices, ResendNotice resendNotice) {
        this.notices = notices;
        this.resendNotice = resendNotice;
    }

    @Operation(summary = "Lists a branch's notices: those the desk has to care for, or those in one state", description = """
            Those that are not about a booking are the desk's alone, and only while it has to care for them.""")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER})
    @GetMapping("/notices")
    Page<NoticeView> list(@RequestParam String branch,
            @Parameter(description = "Waiting, Sent, Refused or NoAddress; Refused and NoAddress when not said") @RequestParam Optional<String> state,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after,
            @RequestParam(defaultValue = Page.USUAL) int limit, Caller caller) {
        if (!caller.scope().includes(branch)) {
            throw Refusal.notFound();
        }
        Set<NoticeState> wanted = state.map(NoticeController::state).map(Set::of).orElse(FOR_THE_DESK);
        boolean messages = atTheDesk(caller) && FOR_THE_DESK.containsAll(wanted);
        return Page.of(notices.list(new BranchId(branch), wanted, messages, after, Page.checked(limit) + 1,
                caller.scope()),
                limit, Stored::id).map(NoticeView::of);
    }

    /** Whoever manages the branch is not: they may have no part in what a message is about. */
    private static boolean atTheDesk(Caller caller) {
        return caller.is(Role.RECEPTIONIST);
    }

    private static NoticeState state(String word) {
        return NoticeState.of(word)
                .orElseThrow(() -> new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.")
                        .field("state", "must be Waiting, Sent, Refused or NoAddress"));
    }

    @Operation(summary = "Sends a notice once more, to the address the client has now")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER})
    @PostMapping("/notices/{id}/resend")
    NoticeView resend(@PathVariable String id, Caller caller, Command command) {
        return NoticeView.of(resendNotice.resend(id, atTheDesk(caller), caller.scope(), command));
    }
}
