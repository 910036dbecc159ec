package org.confidant.staffservice.notice;

import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;

/** Where notices are kept until they are sent, and after. */
public interface Notices {
    /** Writes a notice down; a second time under the same id it changes nothing. */
    void add(Notice notice, List<Message> messages);

    /** The notice of that id within the scope. */
    Optional<Notice> find(String id, BranchScope scope);
}
