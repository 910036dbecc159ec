package org.confidant.bookingservice.complaint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.confidant.bookingservice.compensation.Amount;
import org.confidant.platform.outbox.Body;
import org.jspecify.annotations.Nullable;

/** What complaint-service tells us; fields we do not need are ignored. */
sealed interface ComplaintMessage extends Body {
    /** A participant's link to complain about their session. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LinkMinted(String session, int participant, String client, String link) implements ComplaintMessage {
        public LinkMinted {
            require(session, client, link);
        }

        @Override
        public String subject() {
            return session;
        }
    }

    /** There is something to tell a client: that it was filed, or that there is news. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(String template, String complaint, String branch, String client, String reference,
            @Nullable String link) implements ComplaintMessage {
        private static final Set<String> TEMPLATES = Set.of("complaint-filed", "complaint-update", "complaint-question",
                "complaint-answer", "complaint-closed");

        public Told {
            require(template, complaint, branch, client, reference);
            if (!TEMPLATES.contains(template)) {
                throw new IllegalArgumentException("no such template");
            }
        }

        @Override
        public String subject() {
            return complaint;
        }
    }

    /** A practitioner gets no new bookings until then: the whole present state of a measure. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record BookingsStopped(String measure, String complaint, String branch, String practitioner,
            Instant until) implements ComplaintMessage {
        public BookingsStopped {
            require(measure, complaint, branch, practitioner, until);
        }

        @Override
        public String subject() {
            return measure;
        }
    }

    /** Something is to be done for a client. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MeasureOrdered(String measure, String complaint, String branch, String kind, String client,
            String reference, @Nullable String link, @Nullable Amount amount) implements ComplaintMessage {
        static final String APOLOGY = "apology";
        static final String COMPENSATION = "compensation";

        public MeasureOrdered {
            require(measure, complaint, branch, kind, client, reference);
            if (!List.of(APOLOGY, COMPENSATION).contains(kind)) {
                throw new IllegalArgumentException("no such measure is ours");
            }
            require(kind.equals(APOLOGY) ? link : amount);
        }

        @Override
        public String subject() {
            return measure;
        }

        /** The wording by which the client is told. */
        String template() {
            return "complaint-" + kind;
        }

        /** What is due; empty when it is words. */
        Optional<Amount> due() {
            return Optional.ofNullable(amount).filter(_ -> kind.equals(COMPENSATION));
        }
    }

    private static void require(@Nullable Object... fields) {
        Stream.of(fields).forEach(Objects::requireNonNull);
    }
}
