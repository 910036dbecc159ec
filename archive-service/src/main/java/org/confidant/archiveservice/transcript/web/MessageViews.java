package org.confidant.archiveservice.transcript.web;

import java.time.ZoneId;
import org.confidant.archiveservice.roster.Roster;
import org.confidant.archiveservice.transcript.ChatMessage;
import org.confidant.archiveservice.transcript.Conversation;
import org.confidant.archiveservice.transcript.ReadMessages;
import org.confidant.platform.web.Page;
import org.springframework.stereotype.Component;

/** Renders conversations in their branch's own time. */
@Component
class MessageViews {
    private final ReadMessages readMessages;
    private final Roster roster;

    MessageViews(ReadMessages readMessages, Roster roster) {
        this.readMessages = readMessages;
        this.roster = roster;
    }

    MessageView of(ChatMessage message, Conversation conversation) {
        return MessageView.of(message, zone(conversation));
    }

    Page<MessageView> page(Conversation conversation, long after, int limit) {
        ZoneId zone = zone(conversation);
        return Page.of(readMessages.read(conversation, after, Page.checked(limit) + 1), limit,
                last -> Long.toString(last.number())).map(message -> MessageView.of(message, zone));
    }

    private ZoneId zone(Conversation conversation) {
        return roster.zone(conversation.record().value().session().branch(), conversation.scope());
    }
}
