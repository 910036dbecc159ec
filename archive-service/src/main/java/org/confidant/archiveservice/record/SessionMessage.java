package org.confidant.archiveservice.record;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;
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
    record SessionStarted(String session, String branch, String service, String channel, String mode,
            String practitioner, List<Attendee> participants, Instant startedAt,
            Instant plannedEnd) implements SessionMessage {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Attendee(int number, String client, boolean recording) {
            public Attendee {
                Objects.requireNonNull(client);
            }
        }

        public SessionStarted {
            Stream.of(session, branch, service, channel, mode, practitioner, participants, startedAt, plannedEnd)
                    .forEach(Objects::requireNonNull);
        }

        Session started() {
            return new Session(new BranchId(branch), service, channel, mode, new StaffId(practitioner),
                    participants.stream().map(one -> new Participant(one.number(), new ClientId(one.client()),
                            one.recording())).toList(),
                    startedAt, plannedEnd);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SessionEnded(String session, Instant endedAt, String outcome) implements SessionMessage {
        public SessionEnded {
            Stream.of(session, endedAt, outcome).forEach(Objects::requireNonNull);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SessionCorrected(String session, Instant startedAt, @Nullable Instant endedAt) implements SessionMessage {
        public SessionCorrected {
            Stream.of(session, startedAt).forEach(Objects::requireNonNull);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SummaryTold(String session, Instant at, String by, String text) implements SessionMessage {
        public SummaryTold {
            Stream.of(session, at, by, text).forEach(Objects::requireNonNull);
        }
    }
}
