package org.confidant.bench.messages;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.confidant.archiveservice.link.LinkToken;
import org.confidant.archiveservice.transcript.Conversation;
import org.confidant.archiveservice.transcript.Conversations;
import org.confidant.archiveservice.transcript.SendMessage;
import org.confidant.bench.service.ArchiveHere;
import org.confidant.bench.service.Chat;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Ids;

/** Says it by the use case that the controllers call, with a command as they are given. */
final class OwnVoice implements Voice {
    private static final String HASH = "0123456789abcdef".repeat(4);

    private final Conversations conversations;
    private final SendMessage sendMessage;

    OwnVoice(ArchiveHere archive) {
        conversations = archive.part(Conversations.class);
        sendMessage = archive.part(SendMessage.class);
    }

    @Override
    public void say(Turn turn) {
        Chat chat = turn.chat();
        Conversation conversation = turn.byClient()
                ? conversations.ofLink(new LinkToken(chat.link()))
                : conversations.ofPractitioner(chat.session(),
                        new Caller(chat.practitioner(), Set.of(Role.PRACTITIONER), Set.of(chat.branch())));
        String caller = turn.byClient() ? "link" : chat.practitioner();
        sendMessage.send(conversation, Chat.LINE, Optional.empty(),
                new Command(Ids.random(), true, HASH, caller, OptionalLong.empty()));
    }
}
