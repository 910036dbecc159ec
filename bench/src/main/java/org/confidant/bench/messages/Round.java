package org.confidant.bench.messages;

import java.util.List;
import org.confidant.bench.service.Chat;

/** One sender's share of the chats, one after the other; in each of them practitioner and client speak in turn. */
final class Round {
    private final List<Chat> chats;
    private int next;

    Round(List<Chat> chats) {
        this.chats = List.copyOf(chats);
    }

    Turn next() {
        int turn = next++;
        return new Turn(chats.get(turn % chats.size()), turn / chats.size() % 2 == 1);
    }
}
