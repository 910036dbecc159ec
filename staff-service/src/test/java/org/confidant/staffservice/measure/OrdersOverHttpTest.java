package org.confidant.staffservice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.MovableClock;
import org.confidant.platform.testing.Together;
import org.confidant.staffservice.staff.People;
import org.confidant.staffservice.staff.RestrictPerson;
import org.confidant.staffservice.staff.StaffId;
import org.confidant.staffservice.staff.StaffMember;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Row 29: what complaint-service orders is taken on once, or refused with a reason. */
class OrdersOverHttpTest extends MeasuresOverHttp {
    private static final String FAR = "2999-01-01T00:00:00Z";

    @Autowired
    private Measures measures;
    @Autowired
    private People people;
    @Autowired
    private RestrictPerson restrictPerson;
    @Autowired
    private FollowMeasure followMeasure;
    @Autowired
    private MeterRegistry meters;

    private EndMeasures sweepAt(Instant now) {
        return new EndMeasures(measures, new MovableClock(now), meters);
    }

    private static Envelope changed(String measure) {
        return new Envelope("staff-service:measures:" + measure, FollowMeasure.RECEIVER, 1, "MeasureChanged",
                Instant.EPOCH, Map.of());
    }

    private StaffMember person(String id) {
        return people.find(new StaffId(id), Everywhere.because("a test")).orElseThrow().value();
    }

    private Measure measure(String id) {
        return measures.find(new MeasureId(id), Everywhere.because("a test")).orElseThrow().value();
    }

    @Test
    void ordered_twice_it_is_taken_on_once() {
        String branch = branch();
        String person = practitioner(branch);
        String measure = talk(branch, person);

        List<Answer> again = Together.all(List.<Callable<Answer>>of(() -> order(measure, branch, "talk", person, ""),
                () -> order(measure, branch, "talk", person, "")));

        assertThat(again).allMatch(answer -> answer.status() == 204);
        assertThat(told(measure)).containsExactly("MeasureAccepted");
    }

    @Test
    void it_is_accepted_only_after_the_person_is_restricted() {
        String branch = branch();
        String person = practitioner(branch);

        String measure = training(branch, person);

        assertThat(person(person).restrictions().standing()).containsExactly(measure);
    }

    @Test
    void nobody_we_know_and_somebody_who_left_are_refused_with_the_reason() {
        String branch = branch();
        String gone = practitioner(branch);
        post(managerOf(branch), "/staff/" + gone + "/departure", "");
        String unknown = fresh();
        String left = fresh();

        order(unknown, branch, "talk", "nobody", "");
        order(left, branch, "training", gone, ", \"course\": \"any\"");

        eventually(() -> told(unknown).equals(List.of("MeasureRefused"))
                && told(left).equals(List.of("MeasureRefused")));
        assertThat(lastTold(unknown).path("reason").asString()).isEqualTo("unknown-person");
        assertThat(lastTold(left).path("reason").asString()).isEqualTo("left");
        assertThat(listed(trainer(branch), "/trainings")).isEmpty();
    }

    @Test
    void what_is_open_with_somebody_ends_when_they_leave() {
        String branch = branch();
        String person = practitioner(branch);
        String training = training(branch, person);
        String failed = training(branch, person);
        exam(trainer(branch), failed, "failed", 3);
        String talk = talk(branch, person);

        post(managerOf(branch), "/staff/" + person + "/departure", "");

        eventually(() -> List.of(training, failed, talk).stream()
                .allMatch(measure -> measure(measure).state() == MeasureState.OVER));
        eventually(() -> lastTold(talk).path("result").asString().equals("over")
                && lastTold(training).path("result").asString().equals("over")
                && lastTold(failed).path("result").asString().equals("over"));
        assertThat(listed(trainer(branch), "/trainings")).isEmpty();
    }

    @Test
    void a_departure_and_an_order_at_once_leave_nothing_open() {
        String branch = branch();
        for (int round = 0; round < 8; round++) {
            String person = practitioner(branch);
            String measure = fresh();

            Together.all(List.<Callable<Answer>>of(
                    () -> order(measure, branch, "training", person, ", \"course\": \"any\""),
                    () -> post(managerOf(branch), "/staff/" + person + "/departure", "")));

            eventually(() -> Set.of(MeasureState.REFUSED, MeasureState.OVER).contains(measure(measure).state()));
            eventually(() -> !told(measure).isEmpty() && Set.of("MeasureRefused", "MeasureDone")
                    .contains(told(measure).getLast()));
        }
    }

    @Test
    void a_suspension_lasts_until_its_time_and_then_is_over() {
        String branch = branch();
        String person = practitioner(branch);
        String suspension = ordered(branch, "suspension", person, ", \"until\": \"" + FAR + "\"");
        eventually(() -> !bookable(person));

        sweepAt(Instant.parse(FAR).minusMillis(1)).sweep();
        assertThat(measure(suspension).state()).isEqualTo(MeasureState.OPEN);
        sweepAt(Instant.parse(FAR)).sweep();

        eventually(() -> told(suspension).equals(List.of("MeasureAccepted", "MeasureDone")) && bookable(person));
        assertThat(lastTold(suspension).path("result").asString()).isEqualTo("over");
        assertThat(lastTold(suspension).has("score")).isFalse();
    }

    @Test
    void a_suspension_that_ended_before_it_was_ordered_is_over_by_itself() {
        String branch = branch();
        String person = practitioner(branch);

        String suspension = ordered(branch, "suspension", person, ", \"until\": \"2026-01-01T00:00:00Z\"");

        eventually(() -> told(suspension).equals(List.of("MeasureAccepted", "MeasureDone")) && bookable(person));
    }

    @Test
    void a_process_that_died_after_it_restricted_the_person_is_followed_by_one_that_accepts() {
        String branch = branch();
        String person = practitioner(branch);
        Measure training = Ordered.training(fresh(), new StaffId(person), branch);
        measures.add(training, List.of());
        restrictPerson.restrict(new StaffId(person), training.id().value());

        Delivery next = followMeasure.deliver(changed(training.id().value()));
        Delivery repeated = followMeasure.deliver(changed(training.id().value()));

        assertThat(List.of(next, repeated)).containsOnly(Delivery.TAKEN);
        eventually(() -> told(training.id().value()).equals(List.of("MeasureAccepted")));
        assertThat(person(person).restrictions().standing()).containsExactly(training.id().value());
    }

    @Test
    void an_attempt_that_comes_late_restricts_nobody_again() {
        String branch = branch();
        String person = practitioner(branch);
        String training = training(branch, person);
        exam(trainer(branch), training, "passed", 90);
        eventually(() -> bookable(person));

        restrictPerson.restrict(new StaffId(person), training);
        followMeasure.deliver(changed(training));

        assertThat(person(person).bookable()).isTrue();
    }

    @Test
    void a_change_of_roles_keeps_the_restriction() {
        String branch = branch();
        String person = practitioner(branch);
        String training = training(branch, person);

        assertThat(post(managerOf(branch), "/staff/" + person + "/role-change",
                Bodies.rights("receptionist", branch)).status()).isEqualTo(200);

        assertThat(person(person).restrictions().standing()).containsExactly(training);
    }
}
