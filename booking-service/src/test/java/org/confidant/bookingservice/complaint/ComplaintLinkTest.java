package org.confidant.bookingservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A participant's link to complain goes out with the survey or by itself, exactly once (C1). */
class ComplaintLinkTest extends RunningService {
    private static final String SURVEY = "BookingSurveyOpened";
    private static final String ALONE = "BookingComplaintLink";

    @Autowired
    private MongoDatabase database;

    private Answer minted(Appointment one, int participant, long n) {
        return tellAs("complaint-service", "sessions", one.id(), n, "LinkMinted", """
                {"template": "complaint", "client": "%s", "session": "%s", "participant": %d, "link": "s0123456789"}"""
                .formatted(one.clients().get(participant - 1), one.id(), participant));
    }

    private List<Document> notices(Appointment one, String type) {
        return database.getCollection("notices").find(new Document("booking", one.id()).append("type", type))
                .into(new ArrayList<>());
    }

    /** The types of the notices that carry the link; all that the booking caused are there. */
    private List<String> carriers(Appointment one) {
        eventually(() -> notices(one, SURVEY).size() == one.clients().size());
        eventually(() -> database.getCollection("bookings").countDocuments(
                new Document("_id", one.id()).append("outbox.receiver", "notice")) == 0);
        eventually(() -> database.getCollection("notices")
                .countDocuments(new Document("booking", one.id()).append("complaintLink",
                        new Document("$exists", true))) > 0);
        return database.getCollection("notices")
                .find(new Document("booking", one.id()).append("complaintLink", new Document("$exists", true)))
                .map(notice -> notice.getString("type")).into(new ArrayList<>());
    }

    @Test
    void link_that_came_before_the_end_goes_out_with_the_survey() {
        Appointment one = appointment(1).started();
        assertThat(minted(one, 1, 1).status()).isEqualTo(204);
        assertThat(minted(one, 1, 1).status()).isEqualTo(204);

        one.end();

        assertThat(carriers(one)).containsExactly(SURVEY);
        assertThat(notices(one, ALONE)).isEmpty();
    }

    @Test
    void link_that_came_after_the_end_goes_out_by_itself_once() {
        Appointment one = appointment(1).started();
        one.end();

        assertThat(minted(one, 1, 1).status()).isEqualTo(204);
        assertThat(minted(one, 1, 1).status()).isEqualTo(204);

        assertThat(carriers(one)).containsExactly(ALONE);
    }

    @Test
    void links_told_by_several_at_once_go_out_once_to_each_participant() {
        Appointment couple = appointment(2).started();
        couple.end();

        Together.all(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> minted(couple, i % 2 + 1, i % 2 + 1).status()).toList());
        eventually(() -> minted(couple, 1, 1).status() == 204 && minted(couple, 2, 2).status() == 204);
        eventually(() -> notices(couple, ALONE).size() == 2);

        assertThat(carriers(couple)).containsExactly(ALONE, ALONE);
        assertThat(notices(couple, ALONE)).extracting(notice -> notice.getInteger("participant"))
                .containsExactlyInAnyOrder(1, 2);
    }

    @RepeatedTest(3)
    void link_that_comes_while_the_session_is_ended_goes_out_once_in_one_way_or_the_other() {
        Appointment one = appointment(1).started();

        Together.all(List.<Callable<Answer>>of(one::end, () -> minted(one, 1, 1)));
        eventually(() -> minted(one, 1, 1).status() == 204);

        assertThat(carriers(one)).hasSize(1).containsAnyOf(SURVEY, ALONE);
    }

    @Test
    void link_of_somebody_who_was_not_there_is_refused() {
        Appointment one = appointment(1).started();
        Appointment other = appointment(1).started();

        assertThat(tellAs("complaint-service", "sessions", one.id(), 1, "LinkMinted", """
                {"template": "complaint", "client": "%s", "session": "%s", "participant": 1, "link": "s0123456789"}"""
                .formatted(other.clients().getFirst(), one.id())).status()).isEqualTo(422);
        assertThat(tellAs("complaint-service", "sessions", other.id(), 1, "LinkMinted", """
                {"template": "complaint", "client": "%s", "session": "%s", "participant": 1, "link": "s0123456789"}"""
                .formatted(one.clients().getFirst(), one.id())).status()).isEqualTo(422);
    }
}
