package org.confidant.bookingservice.notice;

import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Sends a notice once more, usually after the desk has mended an address (row 5). */
@Component
public final class ResendNotice {
    private final Notices notices;

    ResendNotice(Notices notices) {
        this.notices = notices;
    }

    /**
     * @param messages whether the caller may know of notices that are not about a booking
     * @throws Refusal if it is still waiting to be sent, or not there for the caller
     */
    public Stored<Notice> resend(String id, boolean messages, BranchScope scope, Command command) {
        return notices.resend(id, scope, command, notice -> {
            if (!messages && notice.news().appointment().isEmpty()) {
                throw Refusal.notFound();
            }
            if (notice.state() == NoticeState.WAITING) {
                throw new Refusal(NoticeProblem.STILL_WAITING, "It is sent as soon as the mail server takes it.");
            }
            return notice.waiting();
        });
    }
}
