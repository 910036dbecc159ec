package org.confidant.complaintservice.measure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.confidant.platform.outbox.Body;
import org.jspecify.annotations.Nullable;

/** What is told of a measure by the service that owns it. Fields we do not need are ignored. */
sealed interface MeasureMessage extends Body {
    /** What codes look like. */
    Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Which measure it is about. */
    String measure();

    @Override
    default String subject() {
        return measure();
    }

    /** A reply to an ordered measure. */
    sealed interface Answer extends MeasureMessage {
        Reply reply();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record MeasureAccepted(String measure) implements Answer {
        public MeasureAccepted {
            Objects.requireNonNull(measure);
        }

        @Override
        public Reply reply() {
            return new Reply.Accepted();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record MeasureRefused(String measure, String reason) implements Answer {
        public MeasureRefused {
            Objects.requireNonNull(measure);
            requireCode(reason);
        }

        @Override
        public Reply reply() {
            return new Reply.Refused(reason);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record MeasureDone(String measure, @Nullable String result, @Nullable Integer score) implements Answer {
        public MeasureDone {
            Objects.requireNonNull(measure);
            if (result != null) {
                requireCode(result);
            }
        }

        @Override
        public Reply reply() {
            return new Reply.Done(Optional.ofNullable(result),
                    score == null ? OptionalInt.empty() : OptionalInt.of(score));
        }
    }

    /** The whole present state of a stop of bookings. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record BookingsStopKnown(String measure, Instant until, List<Affected> bookings) implements MeasureMessage {
        private static final int MOST = 100;

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Affected(String booking, Instant start, Instant end) {
            Affected {
                Objects.requireNonNull(booking);
                Objects.requireNonNull(start);
                Objects.requireNonNull(end);
            }
        }

        public BookingsStopKnown {
            Objects.requireNonNull(measure);
            Objects.requireNonNull(until);
            if (bookings.size() > MOST) {
                throw new IllegalArgumentException("more bookings than agreed");
            }
        }

        List<Booked> booked() {
            return bookings.stream().map(one -> new Booked(one.booking(), one.start(), one.end())).toList();
        }
    }

    /** A short word for programs and people, never anything typed. */
    private static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("no code");
        }
    }
}
