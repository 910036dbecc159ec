package org.confidant.staffservice.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Bodies;
import org.confidant.platform.outbox.Body;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.staff.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes the notices that complaint-service wants sent; how the people are reached is our business alone. */
@Component
final class NoticeInbox implements Inbox {
    private static final String SENDER = "complaint-service";

    private final SendNotice sendNotice;
    private final Bodies<StaffNotice> bodies;

    NoticeInbox(SendNotice sendNotice, JsonMapper json) {
        this.sendNotice = sendNotice;
        bodies = new Bodies<>(json, Map.of("StaffNotice", StaffNotice.class));
    }

    /** Fields we do not need are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StaffNotice(String template, String complaint, String reference, String branch, @Nullable String clock,
            @Nullable Set<String> people, @Nullable Set<String> roles, @Nullable Set<String> except) implements Body {
        StaffNotice {
            Stream.of(template, complaint, reference, branch).forEach(Objects::requireNonNull);
        }

        @Override
        public String subject() {
            return complaint;
        }

        @Override
        public void check() {
            wanted(0);
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
        return bodies.types();
    }

    @Override
    public Delivery take(Envelope envelope) {
        return bodies.take(envelope, notice -> {
            sendNotice.send(notice.wanted(envelope.n()), InboxScope.ofSender(SENDER));
            return Delivery.TAKEN;
        });
    }
}
