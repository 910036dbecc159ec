package org.confidant.complaintservice.roster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Body;
import org.jspecify.annotations.Nullable;

/** What staff-service tells: each message is the whole present picture of its sender. Fields we do not need are ignored. */
sealed interface RosterMessage extends Body {
    /** Later than every token. */
    Instant FOR_GOOD = Instant.parse("9999-12-31T00:00:00Z");

    /** What is learnt of it. */
    Object known();

    /** What can be learnt of it, or that it cannot. */
    @Override
    default void check() {
        known();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BranchKnown(String branch, String name, String country, ZoneId zone,
            List<HoursLine> hours, @Nullable String manager) implements RosterMessage {
        public BranchKnown {
            Stream.of(branch, name, country, zone, hours).forEach(Objects::requireNonNull);
        }

        @Override
        public String subject() {
            return branch;
        }

        @Override
        public Branch known() {
            return new Branch(new BranchId(branch), name, country, zone, HoursLine.read(hours),
                    Optional.ofNullable(manager).map(StaffId::new));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CalendarPublished(String country, int year, Set<LocalDate> closed,
            List<WorksAs> worksAs) implements RosterMessage {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record WorksAs(LocalDate date, DayOfWeek as) {}

        @Override
        public String subject() {
            return country + "-" + year;
        }

        @Override
        public WorkingDayCalendar known() {
            Map<LocalDate, DayOfWeek> moved = worksAs.stream().collect(Collectors.toMap(WorksAs::date, WorksAs::as));
            return new WorkingDayCalendar(country, year, closed, moved);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PersonKnown(String person, Set<String> roles, Set<String> branches, boolean departed,
            @Nullable Instant barredUntil) implements RosterMessage {
        public PersonKnown {
            Stream.of(person, roles, branches).forEach(Objects::requireNonNull);
        }

        @Override
        public String subject() {
            return person;
        }

        @Override
        public Person known() {
            Set<BranchId> posts = departed
                    ? Set.of()
                    : branches.stream().map(BranchId::new).collect(Collectors.toSet());
            return new Person(new StaffId(person),
                    roles.stream().map(Role::named).flatMap(Optional::stream).collect(Collectors.toSet()), posts,
                    bar(departed, barredUntil));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartnerKnown(String partner, boolean suspended,
            @Nullable Instant barredUntil) implements RosterMessage {
        private static final String CLIENT = "partner-";

        @Override
        public String subject() {
            return partner;
        }

        @Override
        public Partner known() {
            return new Partner(CLIENT + partner, bar(suspended, barredUntil));
        }
    }

    private static Optional<Instant> bar(boolean forGood, @Nullable Instant until) {
        if (forGood || (until != null && until.isAfter(FOR_GOOD))) {
            return Optional.of(FOR_GOOD);
        }
        return Optional.ofNullable(until);
    }
}
