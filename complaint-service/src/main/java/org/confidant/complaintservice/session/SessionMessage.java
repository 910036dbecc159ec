package org.confidant.complaintservice.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.outbox.Body;
import org.jspecify.annotations.Nullable;

/** What booking-service tells of a session. Fields we do not need are ignored. */
sealed interface SessionMessage extends Body {
    /** Which session it is about. */
    String session();

    @Override
    default String subject() {
        return session();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SessionStarted(String session, String branch, String service, String channel, String practitioner,
            List<Attendee> participants, Instant startedAt) implements SessionMessage {
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Attendee(int number, String client) {
            public Attendee {
                Objects.requireNonNull(client);
            }
        }

        public SessionStarted {
            Stream.of(session, branch, service, channel, practitioner, participants, startedAt)
                    .forEach(Objects::requireNonNull);
        }

        Session started(long n) {
            return new Session(new BranchId(branch), service, channel, new StaffId(practitioner),
                    participants.stream().map(one -> new Participant(one.number(), new ClientId(one.client())))
                            .toList(),
                    startedAt, List.of(), Optional.empty(), n);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SessionEnded(String session, Instant endedAt) implements SessionMessage {
        public SessionEnded {
            Stream.of(session, endedAt).forEach(Objects::requireNonNull);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SessionCorrected(String session, Instant startedAt, @Nullable Instant endedAt) implements SessionMessage {
        public SessionCorrected {
            Stream.of(session, startedAt).forEach(Objects::requireNonNull);
        }
    }
}
