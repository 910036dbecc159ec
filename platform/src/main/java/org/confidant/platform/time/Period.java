package org.confidant.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Whole local days, the same dates wherever one is. */
public sealed interface Period {
    /** The days as they are counted in that zone. */
    Between in(ZoneId zone);

    /** A stretch that holds all of these days in every zone. */
    TimeSlot around();

    /** The same dates in every zone, both included. */
    record Between(LocalDate first, LocalDate last) implements Period {
        /** No local date is further from the same date in UTC. */
        private static final Duration WIDEST_OFFSET = Duration.ofHours(18);

        /** Whether that day is one of them. */
        public boolean includes(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }

        @Override
        public Between in(ZoneId zone) {
            return this;
        }

        @Override
        public TimeSlot around() {
            return new TimeSlot(first.atStartOfDay(ZoneOffset.UTC).toInstant().minus(WIDEST_OFFSET),
                    last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(WIDEST_OFFSET));
        }
    }

    /** That many days, up to the yesterday of each zone. */
    record Last(int days, Instant now) implements Period {
        @Override
        public Between in(ZoneId zone) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            return new Between(today.minusDays(days), today.minusDays(1));
        }

        @Override
        public TimeSlot around() {
            return new TimeSlot(now.minus(Duration.ofDays(days + 2L)), now);
        }
    }
}
