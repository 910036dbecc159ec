package org.confidant.archiveservice.transcript.web;

import java.io.IOException;
import java.util.function.Supplier;
import org.confidant.archiveservice.transcript.ChatMessage;
import org.confidant.archiveservice.transcript.Conversation;
import org.confidant.archiveservice.transcript.Listening;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Conversations as server-sent events. */
@Component
class MessageStreams {
    private static final long NO_LIMIT_OF_ITS_OWN = 0L;

    private final Listening listening;
    private final MessageViews views;

    MessageStreams(Listening listening, MessageViews views) {
        this.listening = listening;
        this.views = views;
    }

    /** A stream behind that number. Whoever may not listen is refused before it begins. */
    SseEmitter open(Supplier<Conversation> conversation, long after) {
        Conversation entered = conversation.get();
        views.page(entered, after, 1);
        SseEmitter stream = new SseEmitter(NO_LIMIT_OF_ITS_OWN);
        listening.follow(conversation, after, new Listening.Listener() {
            @Override
            public void said(ChatMessage message) throws IOException {
                stream.send(SseEmitter.event().id(Long.toString(message.number())).name("message")
                        .data(views.of(message, entered), MediaType.APPLICATION_JSON));
            }

            @Override
            public void silence() throws IOException {
                stream.send(SseEmitter.event().comment("still here"));
            }

            @Override
            public void over() throws IOException {
                stream.send(SseEmitter.event().name("over").data("{}", MediaType.APPLICATION_JSON));
            }
        }, stream::complete);
        return stream;
    }
}
