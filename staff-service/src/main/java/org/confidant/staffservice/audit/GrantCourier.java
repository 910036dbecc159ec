package org.confidant.staffservice.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.springframework.stereotype.Component;

/** Writes the audit: the entry commits as a message with the change itself, so neither is there without the other. */
@Component
public final class GrantCourier implements Courier {
    private static final String RECEIVER = "audit";
    private static final String SEPARATOR = " ";

    private final Grants grants;

    GrantCourier(Grants grants) {
        this.grants = grants;
    }

    /** The message to commit with a change of rights. */
    public static Message entry(Instant at, String by, String subject, Grant.Step step, Held from, Held to) {
        return new Message(RECEIVER, "RightsChanged", Map.of("at", at.toString(), "by", by, "subject", subject, "step",
                step.name(), "fromRoles", joined(from.roles()), "fromBranches", joined(from.branches()), "toRoles",
                joined(to.roles()), "toBranches", joined(to.branches())));
    }

    @Override
    public String receiver() {
        return RECEIVER;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        Map<String, Object> body = envelope.body();
        grants.add(new Grant(envelope.sender() + ":" + envelope.n(), Instant.parse(text(body, "at")), text(body, "by"),
                text(body, "subject"), Grant.Step.valueOf(text(body, "step")), held(body, "from"), held(body, "to")));
        return Delivery.TAKEN;
    }

    private static Held held(Map<String, Object> body, String side) {
        return new Held(split(text(body, side + "Roles")), split(text(body, side + "Branches")));
    }

    private static String text(Map<String, Object> body, String name) {
        return String.valueOf(body.get(name));
    }

    private static String joined(List<String> words) {
        return String.join(SEPARATOR, words);
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(SEPARATOR)).filter(word -> !word.isEmpty()).toList();
    }
}
