package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Change;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.Together;
import org.confidant.platform.web.Command;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** C3: the client of a duplicate is answered too. */
class DuplicatesOverHttpTest extends Talks {
    private static final BranchScope ALL = Everywhere.because("rings are made as if by two at once");

    @Autowired
    private Complaints complaints;

    private String duplicate(Office office, String original) {
        String complaint = office.filed(client());
        follow(office, complaint, original);
        return complaint;
    }

    private void follow(Office office, String complaint, String original) {
        office.sort("wang", complaint, "minor", "\"reason\": \"same\", \"duplicateOf\": \"" + original + "\"")
                .expect(200);
    }

    private void answer(Office office, String complaint, String words) {
        post(office.token("wang"), "/complaints/" + complaint + "/answer",
                "{\"words\": \"" + words + "\", \"way\": \"mail\"}").expect(200);
    }

    /** All sweeps are done, so that whoever was not told by now is not told. */
    private void spread() {
        Eventually.so(() -> {
            answerDuplicates();
            return database.getCollection("complaints").countDocuments(
                    new Document("spread", new Document("$exists", true))) == 0;
        });
    }

    @Test
    void it_is_told_the_answer_to_what_it_repeats_by_a_link_of_its_own() {
        Office office = office();
        String original = owned(office);
        String duplicate = duplicate(office, original);
        String before = open(link(duplicate, 1)).path("state").asString();

        answer(office, original, "It is warm now.");
        spread();
        JsonNode read = open(link(duplicate, 2));

        assertThat(before).isEqualTo("in-progress");
        assertThat(mails(duplicate, 2)).containsExactly("complaint-filed", "complaint-answer");
        assertThat(told().of(duplicate, 2).getLast().body()).containsEntry("reference",
                office.show("wang", duplicate).text("reference"));
        assertThat(read.path("state").asString()).isEqualTo("answered");
        assertThat(messages(read)).containsExactly("answer: It is warm now.");
        assertThat(read.path("asks").asString()).isEqualTo("nothing");
        assertThat(read.path("atTheDesk").asBoolean()).isTrue();
        assertThat(satisfaction(link(duplicate, 2), NO).status()).isEqualTo(409);
        assertThat(office.show("wang", original).text("state")).isEqualTo("Answered");
    }

    @Test
    void a_duplicate_that_is_found_after_the_answer_is_told_as_well() {
        Office office = office();
        String original = owned(office);
        answer(office, original, "It is warm now.");
        satisfaction(link(original, 2), YES).expect(200);
        spread();

        String duplicate = duplicate(office, original);
        spread();

        assertThat(messages(open(link(duplicate, 2)))).containsExactly("answer: It is warm now.");
    }

    @Test
    void it_is_told_again_when_the_original_is_answered_anew_and_not_before() {
        Office office = office();
        String original = owned(office);
        String duplicate = duplicate(office, original);
        answer(office, original, "It is warm now.");
        spread();
        satisfaction(link(original, 2), NO).expect(200);
        spread();
        List<String> opened = mails(duplicate, 2);

        answer(office, original, "It is really warm now.");
        spread();

        assertThat(opened).hasSize(2);
        assertThat(mails(duplicate, 3)).containsExactly("complaint-filed", "complaint-answer", "complaint-answer");
        assertThat(messages(open(link(duplicate, 3)))).containsExactly("answer: It is really warm now.");
    }

    @Test
    void whoever_sweeps_at_once_or_again_tells_once() {
        Office office = office();
        String original = owned(office);
        String duplicate = duplicate(office, original);
        spread();
        answer(office, original, "It is warm now.");
        Callable<Object> sweep = Executors.callable(this::answerDuplicates);

        Together.all(List.of(sweep, sweep, sweep));
        spread();
        database.getCollection("complaints").updateOne(new Document("_id", original),
                new Document("$set", new Document("spread", 2)));
        spread();

        assertThat(mails(duplicate, 2)).hasSize(2);
    }

    @Test
    void what_repeats_a_duplicate_hears_the_answer_to_the_first_of_them() {
        Office office = office();
        String original = owned(office);
        String middle = owned(office);
        String last = duplicate(office, middle);
        follow(office, middle, original);

        answer(office, original, "It is warm now.");
        spread();

        assertThat(messages(open(link(middle, 2)))).containsExactly("answer: It is warm now.");
        assertThat(messages(open(link(last, 2)))).containsExactly("answer: It is warm now.");
    }

    @Test
    void one_that_is_released_is_answered_on_its_own() {
        Office office = office();
        String original = owned(office);
        String duplicate = duplicate(office, original);
        office.sort("wang", duplicate, "minor", "\"reason\": \"another room\"").expect(200);

        answer(office, original, "It is warm now.");
        spread();
        answer(office, duplicate, "Yours too.");

        assertThat(messages(open(link(duplicate, 2)))).containsExactly("answer: Yours too.");
    }

    @Test
    void nobody_is_told_where_no_client_is_known() {
        Office office = office();
        String original = owned(office);
        String duplicate = office.filed("");
        follow(office, duplicate, original);

        answer(office, original, "It is warm now.");
        spread();

        assertThat(told().of(duplicate)).isEmpty();
    }

    /** As if all of them had been sorted at the same moment, one write after the other. */
    private void ring(Office office, String... ring) {
        Sorting sorting = new Sorting(Category.PREMISES, Kind.COMPLAINT, Severity.MINOR,
                new StaffId(office.id("wang")));
        for (int i = 0; i < ring.length; i++) {
            String original = ring[(i + 1) % ring.length];
            complaints.change(ring[i], ALL, new Command(Office.fresh("k"), false, "", "wang", OptionalLong.empty()),
                    read -> Change.silent(read.value().follow(original, sorting, Set.of(), "wang", CLOCK.instant(),
                            Optional.empty())));
            pass(Duration.ofSeconds(1));
        }
    }

    private List<String> states(Office office, String... some) {
        return Stream.of(some).map(one -> office.show("wang", one).text("state")).toList();
    }

    @Test
    void of_those_that_follow_each_other_in_a_ring_the_last_is_let_go_and_all_are_answered() {
        Office office = office();
        String one = office.filed(client());
        String other = office.filed(client());
        String last = office.filed(client());
        String outside = duplicate(office, one);
        ring(office, one, other, last);

        Together.all(Collections.nCopies(3, Executors.callable(this::answerDuplicates)));
        spread();
        List<String> states = states(office, one, other, last, outside);
        Answer released = office.show("wang", last);
        answer(office, last, "It is warm now.");
        spread();

        assertThat(states).containsExactly("Duplicate", "Duplicate", "Classified", "Duplicate");
        assertThat(history(released)).containsExactly("Filed", "Followed", "Released");
        assertThat(released.body().at("/inside/history/2/by").asString()).isEqualTo("clock");
        assertThat(released.body().has("nextDue")).isTrue();
        assertThat(List.of(one, other, outside)).allSatisfy(
                complaint -> assertThat(messages(open(link(complaint, 2)))).containsExactly("answer: It is warm now."));
    }

    @Test
    void two_that_are_made_to_follow_each_other_at_once_do_not_wait_for_ever() {
        int rings = 0;
        for (int i = 0; i < 20; i++) {
            Office office = office();
            String one = owned(office);
            String other = owned(office);

            List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                    () -> office.sort("wang", one, "minor", "\"reason\": \"r\", \"duplicateOf\": \"" + other + "\""),
                    () -> office.sort("wang", other, "minor", "\"reason\": \"r\", \"duplicateOf\": \"" + one + "\"")));
            rings += answers.stream().allMatch(answer -> answer.status() == 200) ? 1 : 0;
            spread();

            assertThat(states(office, one, other)).containsExactlyInAnyOrder("Classified", "Duplicate");
        }
        assertThat(rings).isPositive();
    }
}
