package org.confidant.complaintservice.complaint.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.confidant.complaintservice.roster.StaffId;
import org.junit.jupiter.api.Test;

class InvestigationTest {
    private static final Instant NOW = Instant.parse("2026-05-11T02:00:00Z");
    private static final Duration TIME = Duration.ofDays(30);
    private static final StaffId LI = new StaffId("li");
    private static final Charge CHARGE = new Charge(new Binary(new byte[0]), 2);

    private static List<StaffId> people(String... names) {
        return Stream.of(names).map(StaffId::new).toList();
    }

    private static Investigation formed(String... members) {
        return Investigation.of(people(members), CHARGE, Set.of(LI), NOW);
    }

    private static Vote vote(Investigation present, String member, Verdict verdict) {
        return new Vote(new StaffId(member), present.turn(), verdict, List.of("cause-of-" + member),
                Optional.of(Stage.CLOSING), 0);
    }

    private static Investigation voted(Investigation present, Verdict... verdicts) {
        Investigation next = present;
        for (int i = 0; i < verdicts.length; i++) {
            next = next.voted(vote(next, present.group().members().get(i).value(), verdicts[i]));
        }
        return next;
    }

    @Test
    void members_are_let_in_for_thirty_days() {
        Group group = formed("a", "b", "c").group();

        assertThat(group.live(new StaffId("a"), NOW.plus(TIME).minusMillis(1))).isTrue();
        assertThat(group.live(new StaffId("a"), NOW.plus(TIME))).isFalse();
        assertThat(group.live(LI, NOW)).isFalse();
    }

    @Test
    void whoever_is_closed_out_is_let_in_again_when_it_is_reissued() {
        Group ended = formed("a").ended().group();
        Group again = formed("a").ended().reissued(NOW.plus(TIME)).group();

        assertThat(ended.admitted()).isEmpty();
        assertThat(ended.live(new StaffId("a"), NOW)).isFalse();
        assertThat(again.live(new StaffId("a"), NOW.plus(TIME))).isTrue();
        assertThat(again.round()).isEqualTo(3);
    }

    @Test
    void ending_twice_tells_nothing_new() {
        Investigation ended = formed("a").ended();

        assertThat(ended.ended()).isEqualTo(ended);
    }

    @Test
    void an_excluded_member_is_not_let_in_when_it_is_reissued() {
        Investigation rest = formed("a", "b", "c").ended().without(new StaffId("b")::equals).reissued(NOW);

        assertThat(rest.group().admitted()).isEqualTo(people("a", "c"));
        assertThat(rest.group().names(new StaffId("b"))).isTrue();
    }

    @Test
    void taking_nobody_off_changes_nothing() {
        Investigation present = formed("a", "b", "c");

        assertThat(present.without(LI::equals)).isEqualTo(present);
    }

    @Test
    void the_majority_decides() {
        assertThat(voted(formed("a", "b", "c"), Verdict.NOT, Verdict.UPHELD, Verdict.NOT).result().orElseThrow()
                .verdict()).isEqualTo(Verdict.NOT);
        assertThat(voted(formed("a", "b", "c"), Verdict.UPHELD, Verdict.NOT, Verdict.PARTLY).result().orElseThrow()
                .verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(voted(formed("a", "b", "c"), Verdict.UPHELD, Verdict.UPHELD).result()).isEmpty();
    }

    @Test
    void causes_are_told_of_what_is_right_about_it() {
        assertThat(voted(formed("a", "b", "c"), Verdict.UPHELD, Verdict.NOT, Verdict.PARTLY).result().orElseThrow()
                .causes()).containsExactly("cause-of-a", "cause-of-c");
        assertThat(voted(formed("a", "b", "c"), Verdict.NOT, Verdict.NOT, Verdict.PARTLY).result().orElseThrow()
                .causes()).isEmpty();
    }

    @Test
    void an_even_rest_decides_nothing_until_another_group_is_formed() {
        Investigation rest = voted(formed("a", "b", "c"), Verdict.NOT, Verdict.NOT).without(new StaffId("c")::equals);

        assertThat(rest.decided()).isFalse();
        assertThat(rest.regrouped(people("a"), CHARGE, NOW).result().orElseThrow().verdict()).isEqualTo(Verdict.NOT);
    }

    @Test
    void the_vote_of_who_left_does_not_count() {
        Investigation other = voted(formed("a", "b", "c"), Verdict.NOT, Verdict.NOT)
                .regrouped(people("a", "c", "d"), CHARGE, NOW);

        assertThat(other.inTurn()).extracting(Vote::member).containsExactly(new StaffId("a"));
    }

    @Test
    void a_reopened_one_is_voted_on_anew_and_the_old_result_stands_until_then() {
        Investigation again = voted(formed("a"), Verdict.UPHELD).reissued(NOW);

        assertThat(again.decided()).isFalse();
        assertThat(again.inTurn()).isEmpty();
        assertThat(again.result().orElseThrow().verdict()).isEqualTo(Verdict.UPHELD);
        assertThat(voted(again, Verdict.NOT).result().orElseThrow().verdict()).isEqualTo(Verdict.NOT);
        assertThat(voted(again, Verdict.NOT).votes()).hasSize(2);
    }

    @Test
    void who_is_accused_later_is_asked_and_voids_the_votes_so_far() {
        Investigation more = voted(formed("a", "b", "c"), Verdict.NOT).asked(Set.of(LI, new StaffId("x")), NOW);

        assertThat(more.hearings()).extracting(Hearing::accused).containsExactly(LI, new StaffId("x"));
        assertThat(more.inTurn()).isEmpty();
        assertThat(more.asked(Set.of(LI), NOW)).isEqualTo(more);
    }

    @Test
    void another_charge_is_asked_anew_and_voids_the_votes_so_far() {
        Hearing.Closing stated = new Hearing.Closing(4, true);
        Charge other = new Charge(new Binary(new byte[1]), 7);

        Investigation present = voted(formed("a", "b", "c").closed(LI, stated), Verdict.NOT)
                .regrouped(people("a", "b", "c"), other, NOW.plus(TIME)).asked(Set.of(LI), NOW.plus(TIME));

        assertThat(present.charges()).containsExactly(CHARGE, other);
        assertThat(present.hearing(LI).orElseThrow()).isEqualTo(Hearing.of(LI, other, NOW.plus(TIME)));
        assertThat(present.hearings().getFirst().closed()).contains(stated);
        assertThat(present.inTurn()).isEmpty();
    }

    @Test
    void who_stated_is_not_asked_again_to_the_same_charge() {
        Investigation stated = formed("a").closed(LI, new Hearing.Closing(4, true));

        assertThat(stated.struck(Set.of()).unasked().asked(Set.of(LI), NOW.plus(TIME))).isEqualTo(stated);
    }

    @Test
    void who_is_struck_and_named_again_is_asked_anew_though_they_said_nothing_before() {
        Investigation silent = formed("a").closed(LI, new Hearing.Closing(4, false));

        assertThat(silent.struck(Set.of()).asked(Set.of(LI), NOW.plus(TIME)).hearing(LI).orElseThrow())
                .isEqualTo(Hearing.of(LI, CHARGE, NOW.plus(TIME)));
    }

    @Test
    void nobody_who_is_accused_after_the_result_takes_it_away() {
        Investigation more = voted(formed("a"), Verdict.NOT).asked(Set.of(new StaffId("x")), NOW);

        assertThat(more.decided()).isTrue();
    }
}
