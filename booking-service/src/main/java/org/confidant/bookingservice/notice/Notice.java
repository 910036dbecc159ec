package org.confidant.bookingservice.notice;

import java.util.Optional;
import org.confidant.bookingservice.roster.BranchId;

/**
 * Something a client, or a guardian in their place, is told once. The address is not kept: it is looked up when the mail is
 * sent, so that a mended address counts.
 *
 * @param recipient which of the client's recipients, from 0
 * @param sequence rises with every notice about the same booking
 * @param reason why it was refused or cannot be sent, without the address
 */
public record Notice(BranchId branch, String client, int recipient, News news, long sequence, NoticeState state,
        Optional<String> reason) {
    /** The lane that hears of every notice about a complaint that was sent, or cannot be. */
    public static final String OUTCOME_LANE = "complaint-news";

    Notice sent() {
        return with(NoticeState.SENT, Optional.empty());
    }

    Notice refused(String why) {
        return with(NoticeState.REFUSED, Optional.of(why));
    }

    Notice withoutAddress(String why) {
        return with(NoticeState.NO_ADDRESS, Optional.of(why));
    }

    Notice waiting() {
        return with(NoticeState.WAITING, Optional.empty());
    }

    /** Whether this recipient was not reached, and nothing is under way to them. */
    public boolean failed() {
        return state == NoticeState.REFUSED || state == NoticeState.NO_ADDRESS;
    }

    private Notice with(NoticeState next, Optional<String> why) {
        return new Notice(branch, client, recipient, news, sequence, next, why);
    }
}
