package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.types.Binary;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.clock.ClockEvent;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

class ComplaintTest {
    private static final Instant FILED = Instant.parse("2026-05-11T02:00:00Z");
    private static final Instant LATER = FILED.plusSeconds(60);
    private static final Sorting SORTING = new Sorting(Category.CONDUCT, Kind.COMPLAINT, Severity.MINOR,
            new StaffId("wang"));
    private static final Optional<Binary> WHY = Optional.of(new Binary("why".getBytes(StandardCharsets.UTF_8)));

    private static Complaint filed() {
        Submission submission = new Submission(Reference.numbered(794L),
                Origin.of(new BranchId("jingan"), Optional.empty()),
                Optional.empty(), Intake.PHONE, "chen",
                new Words(WHY.orElseThrow(), Optional.empty(), Optional.empty()), 1, false, Optional.empty());
        return new Complaint(submission, Set.of(), new ComplaintState.Received(Kind.COMPLAINT, Severity.NORMAL),
                List.of(HistoryEntry.of(HistoryEntry.What.FILED, FILED, "chen", Optional.empty())), Due.UNRECKONED,
                Alerts.NONE, Following.NONE, Optional.empty());
    }

    private static Complaint classified() {
        return filed().classify(SORTING, Set.of(), "wang", LATER, Optional.empty());
    }

    @Test
    void the_first_sorting_needs_no_reason_and_gives_it_an_owner() {
        Complaint complaint = classified();

        assertThat(complaint.state()).isEqualTo(new ComplaintState.Classified(SORTING));
        assertThat(complaint.history()).extracting(HistoryEntry::what).containsExactly(HistoryEntry.What.FILED,
                HistoryEntry.What.CLASSIFIED);
    }

    @Test
    void sorting_it_anew_needs_a_reason() {
        assertThatThrownBy(() -> classified().classify(SORTING, Set.of(), "wang", LATER, Optional.empty()))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class)).extracting(Refusal::type)
                .isEqualTo(ComplaintProblem.REASON_MISSING);
        assertThat(classified().classify(SORTING, Set.of(new StaffId("li")), "wang", LATER, WHY).accused())
                .containsExactly(new StaffId("li"));
    }

    @Test
    void the_clocks_of_a_duplicate_wait_until_it_is_released() {
        Complaint duplicate = filed().follow("o", SORTING, Set.of(), "wang", LATER, Optional.empty());

        assertThat(duplicate.clockEvents()).containsExactly(new ClockEvent.Filed(FILED),
                new ClockEvent.Followed(LATER));
        assertThat(duplicate.classify(SORTING, Set.of(), "wang", LATER, WHY).clockEvents())
                .containsExactly(new ClockEvent.Filed(FILED), new ClockEvent.Followed(LATER),
                        new ClockEvent.Released(LATER));
    }

    @Test
    void sorting_moves_no_clock_by_itself() {
        assertThat(classified().clockEvents()).containsExactly(new ClockEvent.Filed(FILED));
    }

    @Test
    void a_duplicate_follows_no_second_one() {
        Complaint duplicate = filed().follow("o", SORTING, Set.of(), "wang", LATER, Optional.empty());

        assertThatThrownBy(() -> duplicate.follow("p", SORTING, Set.of(), "wang", LATER, WHY))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class)).extracting(Refusal::type)
                .isEqualTo(ComplaintProblem.ILLEGAL_COMPLAINT_STEP);
    }

    @Test
    void so_full_that_no_other_group_can_be_formed_it_is_answered_without_one() {
        HistoryEntry said = HistoryEntry.of(HistoryEntry.What.UPDATED, LATER, "wang", WHY);
        Complaint complaint = new Investigating(classified()).form(List.of(new StaffId("qian")),
                Optional.of(_ -> WHY.orElseThrow()), Optional.empty(), "wang", LATER);
        Complaint full = Stream.iterate(complaint, next -> Talk.said(next, said)).filter(Complaint::full).findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> Ending.answer(complaint, said))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class)).extracting(Refusal::type)
                .isEqualTo(ComplaintProblem.FINDINGS_OPEN);
        assertThat(Ending.answer(full, said).state()).isInstanceOf(ComplaintState.Answered.class);
    }
}
