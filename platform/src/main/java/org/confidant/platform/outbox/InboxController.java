package org.confidant.platform.outbox;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where other services bring their messages. Not routed by the gateway. */
@Hidden
@RestController
class InboxController {
    private final List<Inbox> inboxes;

    InboxController(List<Inbox> inboxes) {
        this.inboxes = inboxes;
    }

    @Allowed(Role.SERVICE)
    @PutMapping("/inbox/{sender}/{n}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable String sender, @PathVariable long n, @RequestBody InboxMessage message, Caller caller) {
        if (!sender.startsWith(caller.id() + ":") || n < 1) {
            throw Refusal.notAllowed();
        }
        Envelope envelope = new Envelope(sender, "inbox", n, message.type(), message.at(), message.body());
        Delivery delivery = inboxes.stream()
                .filter(inbox -> inbox.sender().equals(caller.id()) && inbox.types().contains(message.type()))
                .findFirst()
                .map(inbox -> inbox.take(envelope))
                .orElse(new Delivery.Refused("this service takes no such message from you"));
        switch (delivery) {
            case Delivery.Taken taken -> {
            }
            case Delivery.Refused refused ->
                throw new Refusal(OutboxProblem.MESSAGE_REFUSED, refused.reason());
            case Delivery.Unavailable later ->
                throw new Refusal(PlatformProblem.UNAVAILABLE, later.reason()).retryAfter(Duration.ofSeconds(1));
        }
    }
}
