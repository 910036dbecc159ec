package org.confidant.archiveservice.transcript.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.confidant.archiveservice.transcript.Conversation;
import org.confidant.archiveservice.transcript.Conversations;
import org.confidant.archiveservice.transcript.SendMessage;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Barred;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.TechnicalClock;
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

/** Row 16 for the practitioner of a session. */
@Tag(name = "sessions")
@RestController
class SessionMessagesController {
    private final Conversations conversations;
    private final SendMessage sendMessage;
    private final MessageViews views;
    private final MessageStreams streams;
    private final Barred barred;
    private final TechnicalClock technical;

    SessionMessagesController(Conversations conversations, SendMessage sendMessage, MessageViews views,
            MessageStreams streams, Barred barred, TechnicalClock technical) {
        this.conversations = conversations;
        this.sendMessage = sendMessage;
        this.views = views;
        this.streams = streams;
        this.barred = barred;
        this.technical = technical;
    }

    @Operation(summary = "Says something in a session", description = """
            Numbered in order, once per Idempotency-Key. Taken up to 24 hours after the session's end if it was said within it.""")
    @Allowed(Role.PRACTITIONER)
    @PostMapping("/sessions/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    MessageView send(@PathVariable String id, @RequestBody MessageRequest request, Caller caller, Command command) {
        Conversation conversation = conversations.ofPractitioner(id, caller);
        return views.of(sendMessage.send(conversation, request.text(), request.saidAt(), command), conversation);
    }

    @Operation(summary = "Messages of a session in order, until it is sealed", description = """
            With `Accept: text/event-stream` they come as they are said: each event's id is the message's number, `Last-Event-ID`
            goes on behind it. A stream ends after four minutes, or with an event `over`; then ask again.""")
    @Allowed(Role.PRACTITIONER)
    @GetMapping(path = "/sessions/{id}/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<MessageView> list(@PathVariable String id,
            @Parameter(description = "The number behind which to begin") @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = Page.USUAL) int limit, Caller caller) {
        return views.page(conversations.ofPractitioner(id, caller), after, limit);
    }

    @Hidden
    @Allowed(Role.PRACTITIONER)
    @GetMapping(path = "/sessions/{id}/messages", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@PathVariable String id, @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last, Caller caller) {
        Instant begun = technical.instant();
        return streams.open(() -> {
            if (barred.upTo(caller.id()).filter(begun::isBefore).isPresent()) {
                throw Refusal.notAllowed();
            }
            return conversations.ofPractitioner(id, caller);
        }, last == null ? after : last);
    }
}
