package org.confidant.platform.outbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.TechnicalClock;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Row 11: messages that a receiver refused for good. */
@Tag(name = "messages")
@RestController
class ParkedMessagesController {
    private final ParkedMessages messages;

    ParkedMessagesController(Environment environment, Relay relay, TechnicalClock technical) {
        messages = new ParkedMessages(environment.getRequiredProperty("spring.application.name"), relay, technical);
    }

    /** A list as every list of the API looks. */
    record Parked(List<ParkedMessage> items) {}

    @Operation(summary = "Messages refused for good, oldest first, without their content")
    @Allowed(Role.ADMINISTRATOR)
    @GetMapping("/messages")
    Parked list(@RequestParam(defaultValue = "parked") String state) {
        if (!state.equals("parked")) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field("state",
                    "must be parked");
        }
        return new Parked(messages.list());
    }

    @Operation(summary = "Sends a parked message once more; its lane goes on when it is taken")
    @Allowed(Role.ADMINISTRATOR)
    @PostMapping("/messages/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@PathVariable String id) {
        if (!messages.replay(id)) {
            throw Refusal.notFound();
        }
    }
}
