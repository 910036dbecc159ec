package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.bson.types.Binary;
import org.confidant.complaintservice.clock.Allowance;
import org.confidant.complaintservice.clock.BusinessTime;
import org.confidant.complaintservice.clock.ClockName;
import org.confidant.complaintservice.clock.Clocks;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.clock.Standing;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.roster.WeeklyHours;
import org.confidant.complaintservice.roster.WorkingDays;
import org.confidant.platform.problem.Refusal;

/** Whatever is done to a complaint in whatever order, what is refused included. */
class EndingProperties {
    private static final Instant FILED = Instant.parse("2026-05-11T02:00:00Z");
    private static final Binary WORDS = new Binary("w".getBytes(StandardCharsets.UTF_8));
    private static final Sorting SORTING = new Sorting(Category.PRICE, Kind.COMPLAINT, Severity.MINOR,
            new StaffId("wang"));
    private static final BusinessTime TIME = new BusinessTime(ZoneOffset.UTC, WeeklyHours.NONE, WorkingDays.NONE);
    private static final Allowance ALLOWANCE = new Allowance(Duration.ofHours(8), Duration.ofHours(24),
            Duration.ofHours(80));

    /** What can be tried. */
    enum Attempt {
        CLASSIFY,
        FOLLOW,
        CORRECT_POLICY,
        UPDATE,
        ASK,
        REPLY,
        PROPOSE,
        GIVE_BACK,
        ANSWER,
        SATISFIED,
        REJECTED,
        UNANSWERED,
        WITHDRAWN;

        Complaint on(Complaint complaint, Instant now) {
            Optional<Binary> why = Optional.of(WORDS);
            return switch (this) {
                case CLASSIFY -> complaint.classify(SORTING, Set.of(), "wang", now, why);
                case FOLLOW -> complaint.follow("o", SORTING, Set.of(), "wang", now, why);
                case CORRECT_POLICY ->
                    complaint.correctPolicy(complaint.policy() % 3 + 1, "wang", now, WORDS);
                case UPDATE -> Talk.said(complaint, entry(HistoryEntry.What.UPDATED, now));
                case ASK -> Talk.said(complaint, entry(HistoryEntry.What.ASKED, now));
                case REPLY -> Talk.replied(complaint, entry(HistoryEntry.What.REPLIED, now));
                case PROPOSE -> Ending.propose(complaint, entry(HistoryEntry.What.PROPOSED, now));
                case GIVE_BACK -> Ending.giveBack(complaint, "sun", now, WORDS);
                case ANSWER -> Ending.answer(complaint, entry(HistoryEntry.What.ANSWERED, now));
                case SATISFIED -> Ending.satisfied(complaint, "client", now);
                case REJECTED -> Ending.rejected(complaint, "client", now, WORDS);
                case UNANSWERED -> Ending.unanswered(complaint, "clock", now);
                case WITHDRAWN -> Ending.withdrawn(complaint, entry(HistoryEntry.What.CLOSED, now));
            };
        }

        private static HistoryEntry entry(HistoryEntry.What what, Instant now) {
            return new HistoryEntry(what, now, "wang", Optional.of(WORDS), Optional.of(Way.PHONE));
        }
    }

    private static Complaint filed() {
        Submission submission = new Submission(Reference.numbered(794L),
                Origin.of(new BranchId("jingan"), Optional.empty()),
                Optional.empty(), Intake.PHONE, "chen", new Words(WORDS, Optional.empty(), Optional.empty()), 1, false,
                Optional.empty());
        return new Complaint(submission, Set.of(), new ComplaintState.Received(Kind.COMPLAINT, Severity.NORMAL),
                List.of(HistoryEntry.of(HistoryEntry.What.FILED, FILED, "chen", Optional.empty())), Due.UNRECKONED,
                Alerts.NONE, Following.NONE, Optional.empty());
    }

    private static Complaint after(List<Attempt> attempts) {
        Complaint complaint = filed();
        Instant now = FILED;
        for (Attempt attempt : attempts) {
            now = now.plusSeconds(60);
            try {
                complaint = attempt.on(complaint, now);
            } catch (Refusal refused) {
                // nothing happened to it
            }
        }
        return complaint;
    }

    private static long count(Complaint complaint, HistoryEntry.What what) {
        return complaint.history().stream().filter(entry -> entry.what() == what).count();
    }

    @Property
    void it_is_opened_again_twice_at_most_and_each_time_after_an_answer(
            @ForAll @Size(max = 60) List<Attempt> attempts) {
        Complaint complaint = after(attempts);

        assertThat(Ending.reopened(complaint)).isLessThanOrEqualTo(2)
                .isLessThanOrEqualTo(count(complaint, HistoryEntry.What.ANSWERED));
        assertThat(count(complaint, HistoryEntry.What.CLOSED)).isLessThanOrEqualTo(1);
    }

    @Property
    void it_is_never_satisfied_unless_somebody_said_so(
            @ForAll @Size(max = 60) List<Attempt> attempts) {
        List<Attempt> silent = attempts.stream().filter(attempt -> attempt != Attempt.SATISFIED).toList();

        Complaint complaint = after(silent);

        assertThat(complaint.state() instanceof ComplaintState.Closed closed && closed.outcome() == Outcome.SATISFIED)
                .isFalse();
    }

    @Property
    void the_first_answer_is_met_by_a_person_s_message_and_by_nothing_else(
            @ForAll @Size(max = 60) List<Attempt> attempts) {
        Complaint complaint = after(attempts);

        Standing standing = new Clocks(complaint.clockEvents(), ALLOWANCE, TIME)
                .read(ClockName.FIRST_ANSWER, FILED.plus(Duration.ofDays(1))).getFirst().standing();

        assertThat(standing == Standing.MET).isEqualTo(count(complaint, HistoryEntry.What.UPDATED)
                + count(complaint, HistoryEntry.What.ANSWERED) > 0);
    }

    @Property
    void a_correction_of_the_time_allowed_holds_until_the_next_and_moves_nothing_else(
            @ForAll @Size(max = 60) List<Attempt> attempts) {
        Complaint complaint = after(attempts);
        Complaint uncorrected = after(
                attempts.stream().filter(attempt -> attempt != Attempt.CORRECT_POLICY).toList());

        assertThat(complaint.policy()).isEqualTo(
                1 + (int) (count(complaint, HistoryEntry.What.POLICY_CORRECTED) % 3));
        assertThat(complaint.submission().policy()).isEqualTo(1);
        assertThat(complaint.state()).isEqualTo(uncorrected.state());
        assertThat(complaint.clockEvents()).hasSameSizeAs(uncorrected.clockEvents());
    }

    @Property
    void silence_ends_exactly_what_waits_for_the_client(@ForAll @Size(max = 60) List<Attempt> attempts) {
        Complaint complaint = after(attempts);

        assertThat(Ending.closesAt(complaint, TIME).isPresent())
                .isEqualTo(complaint.state() instanceof ComplaintState.Answered);
    }

    @Property
    void a_reply_is_taken_exactly_when_one_is_wanted(@ForAll @Size(max = 60) List<Attempt> attempts) {
        Complaint complaint = after(attempts);
        long before = count(complaint, HistoryEntry.What.REPLIED);
        boolean wanted = FollowComplaint.wanted(complaint) == FollowComplaint.Wanted.REPLY;

        assertThat(count(replied(complaint), HistoryEntry.What.REPLIED))
                .isEqualTo(wanted ? before + 1 : before);
    }

    private static Complaint replied(Complaint complaint) {
        try {
            return Attempt.REPLY.on(complaint, FILED.plus(Duration.ofHours(2)));
        } catch (Refusal refused) {
            return complaint;
        }
    }

    @Property
    void what_is_taken_back_is_over_and_leaves_a_mark_unless_its_answer_holds(
            @ForAll @Size(max = 60) List<Attempt> attempts) {
        Complaint before = after(attempts);
        boolean open = !(before.state() instanceof ComplaintState.Closed);
        Complaint complaint = open ? Attempt.WITHDRAWN.on(before, FILED.plus(Duration.ofHours(2))) : before;

        assertThat(complaint.state()).isInstanceOf(ComplaintState.Closed.class);
        assertThat(complaint.state().sorted()).isEqualTo(before.state().sorted());
        if (open) {
            boolean answered = before.state() instanceof ComplaintState.Answered;
            assertThat(Ending.takenBack(complaint)).isEqualTo(!answered);
            assertThat(complaint.following().spread()).isEqualTo(
                    answered ? before.following().spread() : Optional.of(complaint.history().size() - 1));
        }
        assertThat(Ending.closesAt(complaint, TIME)).isEmpty();
    }

    @Property
    void every_answer_leaves_a_mark_for_those_who_repeat_it(@ForAll @Size(max = 60) List<Attempt> attempts) {
        Complaint complaint = after(attempts);

        assertThat(Ending.presentAnswer(complaint).stream())
                .allSatisfy(place -> assertThat(complaint.following().spread().orElse(-1)).isEqualTo(place));
    }
}
