package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.InboxContract;
import org.junit.jupiter.api.Test;

/** What we tell booking-service, against the files that its own tests produce. */
class BookingContractTest extends Talks {
    private static InboxContract taken(String contract) {
        return InboxContract.of("booking-service", contract);
    }

    private Envelope told(String sender) {
        return told().of(sender, 1).getFirst();
    }

    @Test
    void links_to_complain_are_those_its_inbox_takes() {
        String session = office().session(Office.fresh("c"));

        taken("inbox-complaint-link-minted").requireLike(told(session), "template");
    }

    @Test
    void news_for_clients_is_what_its_inbox_takes() {
        Office office = office();
        String client = Office.fresh("c");
        String complaint = office.filed(
                "\"client\": \"" + client + "\", \"session\": \"" + office.session(client) + "\"");
        office.sort("wang", complaint, "minor", "").expect(200);
        say(office, "wang", complaint, "updates", "mail").expect(200);
        say(office, "wang", complaint, "questions", "mail").expect(200);
        say(office, "wang", complaint, "answer", "mail").expect(200);
        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofDays(30)));
        closeUnanswered();

        assertThat(mails(complaint, 5)).containsExactly("complaint-filed", "complaint-update", "complaint-question",
                "complaint-answer", "complaint-closed");
        told().of(complaint).forEach(
                news -> taken("inbox-" + news.body().get("template")).requireLike(news, "template"));
    }

    @Test
    void stops_of_bookings_are_those_its_inbox_takes() {
        Office office = office();
        String complaint = office.filed(office.accused("li"));
        office.sort("sun", complaint, "minor", "").expect(200);
        Answer stop = post(office.token("sun"), "/complaints/" + complaint + "/interim-measure",
                "{\"practitioner\": \"" + office.id("li") + "\", \"reason\": \"until we know more\"}").expect(200);

        taken("inbox-bookings-stopped").requireLike(told(stop.text("id")));
    }

    @Test
    void measures_for_clients_are_those_its_inbox_takes() {
        Office office = office();
        String measures = "/complaints/" + owned(office) + "/measures";
        String apology = post(office.token("wang"), measures,
                "{\"kind\": \"apology\", \"words\": \"We are sorry.\", \"reason\": \"r\"}").expect(201).text("id");
        String compensation = post(office.token("wang"), measures, """
                {"kind": "compensation", "amount": {"amount": 10000, "currency": "CNY"}, "reason": "r"}""").expect(201)
                .text("id");
        post(office.token("sun"), measures + "/" + compensation + "/approval",
                "{\"approved\": true, \"reason\": \"fair\"}").expect(200);

        taken("inbox-measure-apology").requireLike(told(apology), "kind");
        taken("inbox-measure-compensation").requireLike(told(compensation), "kind");
    }
}
