package org.confidant.bookingservice.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** All notices. */
public interface Notices {
    /** Keeps a notice, once per id, and has it sent. */
    void keep(String id, Notice notice);

    Optional<Stored<Notice>> byId(String id, BranchScope scope);

    /** Records what became of an attempt to send, with what follows from it. */
    void record(String id, Function<Notice, Change<Notice>> outcome);

    /** Has it sent again, once per command. */
    Stored<Notice> resend(String id, BranchScope scope, Command command, UnaryOperator<Notice> decision);

    /**
     * A branch's notices in these states, in the order of their ids, beginning behind the id named.
     *
     * @param messages whether those that are not about a booking are among them
     */
    List<Stored<Notice>> list(BranchId branch, Set<NoticeState> states, boolean messages, Optional<String> after,
            int limit, BranchScope scope);
}
