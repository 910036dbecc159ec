package org.confidant.complaintservice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.types.Binary;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final Instant NOW = Instant.parse("2026-05-11T02:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final StaffId LI = new StaffId("li");
    private static final Proposal BY_WANG = new Proposal("wang", NOW,
            new Binary("why".getBytes(StandardCharsets.UTF_8)));

    private static Measure measure(Treatment treatment) {
        return Measure.of("c1", new BranchId("jingan"), treatment, BY_WANG);
    }

    private static Measure training() {
        return measure(new Treatment.Training(LI, "listening"));
    }

    private static Measure compensation() {
        return measure(new Treatment.Compensation(new ClientId("cl"),
                new Money(100, Currency.getInstance("CNY"))));
    }

    private static Reply done(String result) {
        return new Reply.Done(Optional.of(result), OptionalInt.of(80));
    }

    @Test
    void only_a_compensation_waits_for_a_second_person() {
        assertThat(training().state()).isEqualTo(new MeasureState.Ordered());
        assertThat(compensation().state()).isEqualTo(new MeasureState.Proposed());
    }

    @Test
    void a_reply_taken_twice_changes_nothing() {
        Measure accepted = training().hear(new Reply.Accepted(), 1, LATER);

        assertThat(accepted.state()).isEqualTo(new MeasureState.Accepted());
        assertThat(accepted.hear(new Reply.Refused("left"), 1, LATER.plusSeconds(1))).isEqualTo(accepted);
    }

    @Test
    void a_failed_training_can_be_passed_later() {
        Measure failed = training().hear(new Reply.Accepted(), 1, LATER).hear(done("failed"), 2, LATER);

        assertThat(failed.hear(done("passed"), 3, LATER).state())
                .isEqualTo(new MeasureState.Done(Optional.of("passed"), OptionalInt.of(80)));
    }

    @Test
    void what_waits_for_a_second_person_is_never_done() {
        assertThatThrownBy(() -> compensation().hear(done("paid"), 1, LATER))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class)).extracting(Refusal::type)
                .isEqualTo(MeasureProblem.ILLEGAL_MEASURE_STEP);
    }

    @Test
    void what_was_refused_may_be_done_later_but_is_not_begun_again() {
        Measure refused = training().hear(new Reply.Refused("no-address"), 1, LATER);

        assertThat(refused.hear(done("passed"), 2, LATER).state()).isInstanceOf(MeasureState.Done.class);
        assertThatThrownBy(() -> refused.hear(new Reply.Accepted(), 2, LATER))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class)).extracting(Refusal::type)
                .isEqualTo(MeasureProblem.ILLEGAL_MEASURE_STEP);
    }

    @Test
    void what_was_decided_is_not_decided_again() {
        Measure declined = compensation().decide(new Verdict(false, "zhao", LATER, Optional.empty()));

        assertThat(declined.state()).isEqualTo(new MeasureState.Declined());
        assertThatThrownBy(() -> declined.decide(new Verdict(true, "sun", LATER, Optional.empty())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void an_interim_measure_holds_for_fourteen_days_from_when_it_was_ordered_last() {
        InterimMeasure first = InterimMeasure.of("c1", new BranchId("jingan"), LI, BY_WANG, "k");
        InterimMeasure renewed = first.renew(new Proposal("wang", LATER, BY_WANG.reason()));

        assertThat(first.live(NOW.plus(Duration.ofDays(14)).minusMillis(1))).isTrue();
        assertThat(first.live(NOW.plus(Duration.ofDays(14)))).isFalse();
        assertThat(renewed.until()).isEqualTo(LATER.plus(Duration.ofDays(14)));
    }

    @Test
    void lifting_ends_it_at_once_and_what_is_over_stays_as_it_ended() {
        InterimMeasure lifted = InterimMeasure.of("c1", new BranchId("jingan"), LI, BY_WANG, "k").lift(LATER);

        assertThat(lifted.live(LATER)).isFalse();
        assertThat(lifted.lift(LATER.plusSeconds(9)).until()).isEqualTo(LATER);
    }

    @Test
    void an_older_picture_of_bookings_never_replaces_a_newer_one() {
        InterimMeasure measure = InterimMeasure.of("c1", new BranchId("jingan"), LI, BY_WANG, "k");
        InterimMeasure known = measure.hear(new InterimMeasure.Known(LATER, measure.until(), List.of()), 2);

        assertThat(known.isKnown()).isTrue();
        assertThat(known.hear(new InterimMeasure.Known(LATER, NOW, List.of()), 1)).isEqualTo(known);
        assertThat(known.renew(new Proposal("wang", LATER, BY_WANG.reason())).isKnown()).isFalse();
    }
}
