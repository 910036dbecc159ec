package org.confidant.staffservice.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.staff.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes the notices that complaint-service wants sent; how the people are reached is our business alone. */
@Component
final class NoticeInbox implements Inbox {
    private static final String SENDER = "complaint-service";

    private final SendNotice sendNotice;
    private final JsonMapper json;

    NoticeInbox(SendNotice sendNotice, JsonMapper json) {
        this.sendNotice = sendNotice;
        this.json = json;
    }

    /** Fields we do not need are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StaffNotice(String template, String complaint, String reference, String branch, @Nullable String clock,
            @Nullable Set<String> people, @Nullable Set<String> roles, @Nullable Set<String> except) {
        StaffNotice {
            Stream.of(template, complaint, reference, branch).forEach(Objects::requireNonNull);
        }

        SendNotice.Wanted wanted(long n) {
            return new SendNotice.Wanted(complaint + "." + n,
                    NoticeTemplate.named(template).orElseThrow(IllegalArgumentException::new), complaint, reference,
                    new BranchId(branch), Optional.ofNullable(clock), staff(people),
                    words(roles).map(word -> Role.named(word).orElseThrow(IllegalArgumentException::new))
                            .collect(Collectors.toSet()),
                    staff(except));
        }

        private static Set<StaffId> staff(@Nullable Set<String> ids) {
            return words(ids).map(StaffId::new).collect(Collectors.toSet());
        }

        private static Stream<String> words(@Nullable Set<String> words) {
            return words == null ? Stream.of() : words.stream();
        }
    }

    @Override
    public String sender() {
        return SENDER;
    }

    @Override
    public Set<String> types() {
        return Set.of("StaffNotice");
    }

    @Override
    public Delivery take(Envelope envelope) {
        SendNotice.Wanted wanted;
        try {
            StaffNotice notice = json.convertValue(envelope.body(), StaffNotice.class);
            if (!envelope.senderId().equals(notice.complaint())) {
                return new Delivery.Refused("a sender tells about its own complaint only");
            }
            wanted = notice.wanted(envelope.n());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return new Delivery.Refused("the message cannot be read");
        }
        sendNotice.send(wanted, InboxScope.ofSender(SENDER));
        return Delivery.TAKEN;
    }
}
