package org.confidant.archiveservice.transcript.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.confidant.archiveservice.link.LinkToken;
import org.confidant.archiveservice.transcript.Conversation;
import org.confidant.archiveservice.transcript.Conversations;
import org.confidant.archiveservice.transcript.SendMessage;
import org.confidant.platform.identity.ForLinkHolder;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Row 16 for a client by link. Every link that opens nothing gets the same 404. */
@Tag(name = "links")
@RestController
class LinkMessagesController {
    private final Conversations conversations;
    private final SendMessage sendMessage;
    private final MessageViews views;
    private final MessageStreams streams;

    LinkMessagesController(Conversations conversations, SendMessage sendMessage, MessageViews views,
            MessageStreams streams) {
        this.conversations = conversations;
        this.sendMessage = sendMessage;
        this.views = views;
        this.streams = streams;
    }

    @Operation(summary = "Says something in the session the link leads into")
    @ForLinkHolder
    @PostMapping("/links/{token}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    MessageView send(@PathVariable String token, @RequestBody MessageRequest request, Command command) {
        Conversation conversation = conversations.ofLink(new LinkToken(token));
        return views.of(sendMessage.send(conversation, request.text(), request.saidAt(), command), conversation);
    }

    @Operation(summary = "Messages of the session the link leads into, in order", description = """
            With `Accept: text/event-stream` they come as they are said: each event's id is the message's number, `Last-Event-ID`
            goes on behind it. A stream ends after four minutes, or with an event `over`; then ask again.""")
    @ForLinkHolder
    @GetMapping(path = "/links/{token}/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<MessageView> list(@PathVariable String token,
            @Parameter(description = "The number behind which to begin") @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        return views.page(conversations.ofLink(new LinkToken(token)), after, limit);
    }

    @Hidden
    @ForLinkHolder
    @GetMapping(path = "/links/{token}/messages", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@PathVariable String token, @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last) {
        return streams.open(() -> conversations.ofLink(new LinkToken(token)), last == null ? after : last);
    }
}
