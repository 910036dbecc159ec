package org.confidant.archiveservice.record;

import java.util.List;
import java.util.Map;
import org.confidant.archiveservice.link.LinkToken;
import org.confidant.platform.crypto.SealedValue;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.outbox.Message;

/** What booking-service must learn from a record. */
public final class ArchiveNews {
    private static final String RECEIVER = "booking-service";

    private ArchiveNews() {}

    /** A participant's link into the session, sealed until it is sent. */
    static Message linkMinted(String session, Participant participant, SubjectKey key, LinkToken token) {
        ClientId client = participant.client();
        return new Message(RECEIVER, "LinkMinted", Map.of("template", "chat", "client", client.value(), "session",
                session, "participant", participant.number(), "link",
                SealedValue.of(key, client.subject(), session, "link-" + participant.number(), token.value())));
    }

    /** A day has passed without notes. */
    public static Message notesMissing(String session, Session about) {
        return new Message(RECEIVER, "NotesMissing", Map.of("session", session, "branch", about.branch().value(),
                "practitioner", about.practitioner().value()));
    }

    /** What a change of the record says about its notes: told once, and to whom it may matter. */
    public static List<Message> notesWritten(String session, SessionRecord before, SessionRecord after) {
        return after.notesTold().written() && !before.notesTold().written()
                ? List.of(new Message(RECEIVER, "NotesWritten", Map.of("session", session)))
                : List.of();
    }
}
