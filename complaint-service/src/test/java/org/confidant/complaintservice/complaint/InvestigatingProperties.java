package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.types.Binary;
import org.confidant.complaintservice.clock.BusinessTime;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.complaint.investigation.Hearing;
import org.confidant.complaintservice.complaint.investigation.Investigation;
import org.confidant.complaintservice.complaint.investigation.Verdict;
import org.confidant.complaintservice.complaint.investigation.Vote;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.roster.WeeklyHours;
import org.confidant.complaintservice.roster.WorkingDays;
import org.confidant.platform.problem.Refusal;

/** Whatever happens in whatever order: no excluded person votes or is let in, and nobody is let in after the end. */
class InvestigatingProperties {
    private static final Instant FILED = Instant.parse("2026-05-11T02:00:00Z");
    private static final Binary SEALED = new Binary("sealed".getBytes(StandardCharsets.UTF_8));
    private static final Sorting SORTING = new Sorting(Category.CONDUCT, Kind.COMPLAINT, Severity.MINOR,
            new StaffId("owner"));
    private static final BusinessTime TIME = new BusinessTime(ZoneOffset.UTC, WeeklyHours.NONE, WorkingDays.NONE);
    private static final List<StaffId> PEOPLE = List.of("a", "b", "c", "d", "e").stream().map(StaffId::new).toList();

    /** What somebody does, with whom, and how many hours later. */
    record Deed(String what, Set<StaffId> whom, int hours) {
        StaffId first() {
            return whom.stream().min((one, other) -> one.value().compareTo(other.value())).orElseThrow();
        }
    }

    @Provide
    static Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                Arbitraries.of("form", "form", "charge", "find", "find", "find", "state", "accuse", "accuse", "follow",
                        "answer", "close",
                        "reopen"),
                Arbitraries.of(PEOPLE).set().ofMinSize(1).ofMaxSize(3), Arbitraries.integers().between(0, 400))
                .as(Deed::new).list().ofMaxSize(25);
    }

    private static Complaint classified() {
        Submission submission = new Submission(Reference.numbered(7L),
                Origin.of(new BranchId("jingan"), Optional.empty()),
                Optional.empty(), Intake.PHONE, "chen", new Words(SEALED, Optional.empty(), Optional.empty()), 1, false,
                Optional.empty());
        return new Complaint(submission, Set.of(), new ComplaintState.Received(Kind.COMPLAINT, Severity.NORMAL),
                List.of(HistoryEntry.of(HistoryEntry.What.FILED, FILED, "chen", Optional.empty())), Due.UNRECKONED,
                Alerts.NONE, Following.NONE, Optional.empty())
                .classify(SORTING, Set.of(), "owner", FILED, Optional.empty());
    }

    /** As the use cases do it: who is excluded is off the group before a step and after it, and refused as a member. */
    private static Complaint done(Complaint read, Deed deed, Instant now) {
        Complaint cleared = cleared(read);
        Investigating steps = new Investigating(cleared);
        Optional<Binary> reason = Optional.of(SEALED);
        return cleared(switch (deed.what()) {
            case "form", "charge" -> {
                List<StaffId> members = deed.whom().stream().filter(one -> !read.accused().contains(one)).toList();
                yield members.size() % 2 == 0
                        ? read
                        : steps.form(members, charge(read, deed), Optional.of(_ -> SEALED), "owner", now);
            }
            case "find" -> read.investigation().filter(one -> one.group().live(deed.first(), now)).isPresent()
                    && !read.accused().contains(deed.first())
                            ? steps.find(new NewFinding(Verdict.values()[deed.hours() % 3], List.of(), Optional.empty(),
                                    "w"), deed.first(), _ -> SEALED, TIME, now)
                            : read;
            case "state" -> read.accused().contains(deed.first())
                    ? steps.state(deed.first(), _ -> SEALED, now)
                    : read;
            case "accuse" -> read.classify(SORTING, deed.whom(), "owner", now, reason);
            case "follow" -> read.follow("o", SORTING, read.accused(), "owner", now, reason);
            case "answer" -> Ending.answer(read, HistoryEntry.of(HistoryEntry.What.ANSWERED, now, "owner", reason));
            case "close" -> moved(read, new ComplaintState.Closed(SORTING, Outcome.SATISFIED), HistoryEntry.What.CLOSED,
                    now);
            default -> moved(read, new ComplaintState.Classified(SORTING), HistoryEntry.What.REOPENED, now);
        });
    }

    private static Optional<Investigating.Sealing> charge(Complaint read, Deed deed) {
        return read.investigation().isPresent() && deed.what().equals("form")
                ? Optional.empty()
                : Optional.of(_ -> SEALED);
    }

    private static Complaint cleared(Complaint complaint) {
        return complaint.investigation()
                .map(one -> complaint.investigated(one.without(complaint.accused()::contains), List.of()))
                .orElse(complaint);
    }

    private static Complaint moved(Complaint complaint, ComplaintState next, HistoryEntry.What what, Instant now) {
        ComplaintStep step = switch (what) {
            case CLOSED -> ComplaintStep.CLOSE;
            default -> ComplaintStep.REOPEN;
        };
        return Transitions.next(complaint.state().getClass(), step).isEmpty()
                ? complaint
                : complaint.to(next, complaint.accused(), HistoryEntry.of(what, now, "owner", Optional.empty()));
    }

    /** What archive-service makes of the messages, in order. */
    private static void tell(Map<StaffId, Instant> archive, Complaint before, Complaint after) {
        long known = before.investigation().map(one -> one.group().round()).orElse(0L);
        after.investigation().map(Investigation::group).filter(group -> group.round() > known).ifPresent(group -> {
            archive.clear();
            group.admitted().forEach(person -> archive.put(person, group.until()));
        });
    }

    @Property(tries = 500)
    void no_excluded_person_votes_or_is_let_in_and_no_grant_outlives_its_end(@ForAll("deeds") List<Deed> deeds) {
        Complaint complaint = classified();
        Map<StaffId, Instant> archive = new HashMap<>();
        Map<StaffId, Instant> asked = new HashMap<>();
        Instant now = FILED;
        for (Deed deed : deeds) {
            now = now.plus(Duration.ofHours(deed.hours()));
            Complaint next = tried(complaint, deed, now);
            tell(archive, complaint, next);
            requireLaws(complaint, next, archive, now);
            requireTimeToAnswer(complaint, next, asked, now);
            complaint = next;
        }
    }

    private static Complaint tried(Complaint read, Deed deed, Instant now) {
        try {
            return done(read, deed, now);
        } catch (Refusal _) {
            return read;
        }
    }

    private static void requireLaws(Complaint before, Complaint after, Map<StaffId, Instant> archive, Instant now) {
        Set<StaffId> inside = archive.entrySet().stream().filter(entry -> now.isBefore(entry.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        assertThat(inside).noneMatch(after.accused()::contains);
        assertThat(archive.values()).allMatch(until -> !until.isAfter(now.plus(Duration.ofDays(30))));
        if (after.state() instanceof ComplaintState.Closed || after.state() instanceof ComplaintState.Duplicate) {
            assertThat(inside).isEmpty();
        }
        if (after.state() instanceof ComplaintState.Answered && !before.equals(after)) {
            requireAnswerable(before);
        }
        after.investigation().ifPresent(one -> {
            assertThat(inside).isEqualTo(PEOPLE.stream().filter(person -> one.group().live(person, now))
                    .collect(Collectors.toSet()));
            requireVotes(before, after, one, now);
        });
    }

    /** Whoever was formed or prolonged, accused or voted since it was filed or opened again last has been waited for. */
    private static void requireAnswerable(Complaint before) {
        if (before.state() instanceof ComplaintState.Answered || before.investigation().isEmpty()) {
            return;
        }
        Investigation one = before.investigation().orElseThrow();
        int since = IntStream.range(0, before.history().size())
                .filter(place -> before.history().get(place).what() == HistoryEntry.What.REOPENED).max().orElse(0);
        boolean asked = before.history().stream().skip(since).anyMatch(
                entry -> Set.of(HistoryEntry.What.INVESTIGATED, HistoryEntry.What.FOUND).contains(entry.what()));
        assertThat(one.result()).isPresent();
        assertThat(!asked || one.decided()).isTrue();
    }

    /** Who is accused can answer the present charge for five working days, which begin anew when they could not for a while. */
    private static void requireTimeToAnswer(Complaint before, Complaint after, Map<StaffId, Instant> asked,
            Instant now) {
        int step = after.history().size() - before.history().size();
        HistoryEntry.What last = after.history().getLast().what();
        boolean resumed = step > 0 && Set.of(HistoryEntry.What.REOPENED, HistoryEntry.What.RELEASED).contains(last);
        boolean recharged = !before.investigation().map(Investigation::charge)
                .equals(after.investigation().map(Investigation::charge));
        asked.keySet().retainAll(after.accused());
        after.investigation().ifPresent(one -> after.accused().stream()
                .filter(person -> recharged || !asked.containsKey(person)
                        || (resumed && one.hearing(person).filter(hearing -> !hearing.open()).isEmpty()))
                .forEach(person -> asked.put(person, now)));
        if (step > 0 && last == HistoryEntry.What.FOUND) {
            Investigation one = after.investigation().orElseThrow();
            assertThat(after.accused()).allSatisfy(person -> assertThat(
                    one.hearing(person).filter(Hearing::stated).isPresent()
                            || !now.isBefore(TIME.endOfWorkingDay(asked.getOrDefault(person, now), 5)))
                    .isTrue());
        }
    }

    private static void requireVotes(Complaint before, Complaint after, Investigation one, Instant now) {
        List<Vote> earlier = before.investigation().map(Investigation::votes).orElse(List.of());
        assertThat(one.votes().stream().limit(earlier.size()).toList()).isEqualTo(earlier);
        one.votes().stream().skip(earlier.size()).forEach(vote -> {
            assertThat(before.accused()).doesNotContain(vote.member());
            assertThat(before.investigation().orElseThrow().group().live(vote.member(), now)).isTrue();
            assertThat(one.hearings()).filteredOn(hearing -> after.accused().contains(hearing.accused()))
                    .allMatch(hearing -> hearing.closed().isPresent());
            assertThat(after.history().get(vote.place()).by()).isEqualTo(vote.member().value());
        });
        Set<StaffId> voters = new HashSet<>();
        assertThat(one.votes().stream().filter(vote -> vote.turn() == one.turn()))
                .allMatch(vote -> voters.add(vote.member()));
        assertThat(one.hearings()).extracting(hearing -> hearing.accused() + " " + hearing.charge())
                .doesNotHaveDuplicates();
    }
}
