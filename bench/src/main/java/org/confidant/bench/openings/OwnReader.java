package org.confidant.bench.openings;

import java.util.OptionalLong;
import java.util.Set;
import org.confidant.archiveservice.opening.OpenRecord;
import org.confidant.bench.service.ArchiveHere;
import org.confidant.bench.service.Chat;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Ids;

/** Opens the record of its own session by the use case that the controller calls, with a command as that is given. */
final class OwnReader implements Reader {
    private static final String HASH = "0123456789abcdef".repeat(4);

    private final OpenRecord openRecord;
    private final String session;
    private final Caller caller;

    OwnReader(ArchiveHere archive, Chat chat) {
        openRecord = archive.part(OpenRecord.class);
        session = chat.session();
        caller = new Caller(chat.practitioner(), Set.of(Role.PRACTITIONER), Set.of(chat.branch()));
    }

    @Override
    public void open() {
        var command = new Command(Ids.random(), true, HASH, caller.id(), OptionalLong.empty());
        if (openRecord.open(session, REASON, caller, command).content().isEmpty()) {
            throw new IllegalStateException("the record was not shown");
        }
    }
}
