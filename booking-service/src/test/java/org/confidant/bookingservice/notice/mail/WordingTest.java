package org.confidant.bookingservice.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.notice.Notice;
import org.confidant.bookingservice.notice.NoticeSender.Addressee;
import org.confidant.bookingservice.notice.Notices;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.InboxScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails about a complaint say a number and where to read, in words that betray nothing (C2). */
class WordingTest extends RunningService {
    private static final Addressee SOMEBODY = new Addressee("Li Na", "somebody@example.com", "en");
    private static final String NUMBER = "7KDM-2PQX";
    private static final String LINK = "http://127.0.0.1/api/v1/links/s0123456789";

    @Autowired
    private Wording wording;

    @Autowired
    private Notices notices;

    @Autowired
    private MongoDatabase database;

    private final String complaint = UUID.randomUUID().toString();

    private List<Notice> about(Document what) {
        return database.getCollection("notices").find(what).map(document -> notices
                .byId(document.getString("_id"), InboxScope.ofSender("test")).orElseThrow().value())
                .into(new ArrayList<>());
    }

    private void tell(Appointment one, String kind, String subject, String type, String body) {
        tell(one, one.clients().getFirst(), kind, subject, type, body);
    }

    private void tell(Appointment one, String client, String kind, String subject, String type, String body) {
        Answer answer = tellAs("complaint-service", kind, subject, 1, type,
                body.replace("the-client", client).replace("the-branch", one.company().branch()));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"complaint-filed, ComplaintFiled", "complaint-update, ComplaintTold",
            "complaint-question, ComplaintTold", "complaint-answer, ComplaintTold", "complaint-closed, ComplaintTold"})
    void news_says_the_number_and_the_link_and_no_more(String template, String type) {
        Appointment one = appointment(1);

        tell(one, "complaints", complaint, type, """
                {"template": "%s", "complaint": "%s", "branch": "the-branch", "client": "the-client",
                 "reference": "%s", "link": "s0123456789"}""".formatted(template, complaint, NUMBER));

        assertNeutral(about(new Document("complaint", complaint)), true);
        assertSealed();
    }

    @Test
    void measures_are_told_as_neutrally() {
        Appointment one = appointment(1);
        String money = UUID.randomUUID().toString();
        String client = one.company().mailed("li@example.com");

        tell(one, client, "measures", complaint, "MeasureOrdered", """
                {"measure": "%s", "complaint": "%s", "branch": "the-branch", "kind": "apology", "client": "the-client",
                 "reference": "%s", "link": "s0123456789"}""".formatted(complaint, complaint, NUMBER));
        tell(one, client, "measures", money, "MeasureOrdered", """
                {"measure": "%s", "complaint": "%s", "branch": "the-branch", "kind": "compensation",
                 "client": "the-client", "reference": "%s", "amount": {"amount": 100, "currency": "CNY"}}"""
                .formatted(money, money, NUMBER));

        assertNeutral(about(new Document("complaint", complaint)), true);
        assertNeutral(about(new Document("complaint", money)), false);
    }

    @Test
    void survey_carries_the_second_link_with_words_of_its_own() {
        Appointment one = appointment(1).started();
        tell(one, "sessions", one.id(), "LinkMinted", """
                {"template": "complaint", "client": "the-client", "session": "%s", "participant": 1,
                 "link": "s0123456789"}""".formatted(one.id()));
        one.end();
        Document survey = new Document("booking", one.id()).append("type", "BookingSurveyOpened");
        eventually(() -> !about(survey).isEmpty());

        String text = wording.text(about(survey).getFirst(), SOMEBODY, Locale.ENGLISH);

        assertThat(text).contains("within 14 days: http://127.0.0.1/api/v1/links/b").contains(LINK)
                .doesNotContainIgnoringCase("complain");
    }

    @Test
    void desk_sees_that_a_message_failed_and_not_what_it_was_about() {
        Appointment one = appointment(1);

        tell(one, "complaints", complaint, "ComplaintTold", """
                {"template": "complaint-answer", "complaint": "%s", "branch": "the-branch", "client": "the-client",
                 "reference": "%s", "link": "s0123456789"}""".formatted(complaint, NUMBER));
        String list = "/notices?branch=" + one.company().branch() + "&state=NoAddress";
        eventually(() -> get(one.desk(), list).response().body().contains("\"type\":\"Message\""));

        assertThat(get(one.desk(), list).response().body()).doesNotContainIgnoringCase("complaint")
                .doesNotContain(complaint);
    }

    @Test
    void manager_who_may_be_excluded_sees_no_message_and_sends_none_again() {
        Appointment one = appointment(1);
        tell(one, "complaints", complaint, "ComplaintTold", """
                {"template": "complaint-answer", "complaint": "%s", "branch": "the-branch", "client": "the-client",
                 "reference": "%s", "link": "s0123456789"}""".formatted(complaint, NUMBER));
        String list = "/notices?branch=" + one.company().branch();
        eventually(() -> get(one.desk(), list).response().body().contains("\"type\":\"Message\""));
        String id = database.getCollection("notices").find(new Document("complaint", complaint)).first()
                .getString("_id");

        assertThat(get(one.manager(), list).body().path("items")).isNotEmpty();
        for (String state : List.of("", "&state=NoAddress", "&state=Sent", "&state=Waiting", "&state=Refused")) {
            assertThat(get(one.manager(), list + state).response().body()).doesNotContain("\"Message\"");
        }
        assertThat(post(one.manager(), "/notices/" + id + "/resend", "").status()).isEqualTo(404);
        assertThat(post(one.desk(), "/notices/" + id + "/resend", "").status()).isEqualTo(200);
    }

    @Test
    void desk_sees_no_message_that_it_need_not_care_for() {
        Appointment one = appointment(1);
        tell(one, one.company().mailed("li@example.com"), "complaints", complaint, "ComplaintTold", """
                {"template": "complaint-answer", "complaint": "%s", "branch": "the-branch", "client": "the-client",
                 "reference": "%s", "link": "s0123456789"}""".formatted(complaint, NUMBER));

        assertThat(about(new Document("complaint", complaint))).hasSize(1);
        assertThat(get(one.desk(), "/notices?state=Waiting&branch=" + one.company().branch()).response().body())
                .doesNotContain("\"Message\"");
    }

    private void assertNeutral(List<Notice> told, boolean withLink) {
        assertThat(told).hasSize(1);
        News news = told.getFirst().news();
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            String text = wording.text(told.getFirst(), SOMEBODY, language);
            assertThat(text).contains(NUMBER).doesNotContainIgnoringCase("complain").doesNotContain("投诉");
            assertThat(text.contains(LINK)).isEqualTo(withLink);
            assertThat(wording.subject(news, language)).doesNotContainIgnoringCase("complain").doesNotContain("投诉")
                    .doesNotContain(NUMBER);
        }
    }

    private void assertSealed() {
        Document stored = database.getCollection("notices").find(new Document("complaint", complaint)).first();
        assertThat(String.valueOf(stored)).doesNotContain(NUMBER).doesNotContain("s0123456789");
    }
}
