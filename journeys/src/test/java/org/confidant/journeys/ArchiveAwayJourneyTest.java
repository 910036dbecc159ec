package org.confidant.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.confidant.journeys.Office.SOON;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What becomes of a session while archive-service is away, and when everything about it arrives at once. */
@ExtendWith(Running.class)
class ArchiveAwayJourneyTest {
    private static final Duration BACK = Duration.ofSeconds(60);

    private final Company company;
    private final Office office;
    private final String client;

    ArchiveAwayJourneyTest(Company company) {
        this.company = company;
        company.clock("2026-05-11T08:00:00+08:00");
        this.office = Office.open(company);
        office.publishTexts();
        this.client = office.client("""
                {"name":"Li Na","phone":"138 0013 8888","email":"%s","birthYear":1988,"language":"en"}"""
                .formatted(office.address("li.na")));
    }

    /** A booking whose papers are complete and whose client is there. */
    private String prepared(String start) {
        String booking = office.booking(office.counselling, start, "remote", client);
        office.papers(office.linkAtDesk(booking, 1, "booking"), "Li Na");
        company.clock(start);
        office.desk().post("/bookings/" + booking + "/check-in", "").expect(200);
        office.ready(booking);
        return booking;
    }

    @Test
    void a_session_starts_ends_and_is_summed_up_without_it_and_its_record_arrives_once() {
        String session = prepared("2026-05-11T10:00:00+08:00");
        company.suite().child("archive-service").stop();
        try {
            office.practitioner().post("/bookings/" + session + "/session", "").expect(201);
            Answer message = office.practitioner().post("/sessions/" + session + "/messages", "{\"text\":\"Hello\"}")
                    .expect(503);
            company.clock("2026-05-11T10:50:00+08:00");
            office.end(session, "completed");
            office.practitioner().put("/sessions/" + session + "/summary", """
                    {"told":"You begin to listen.","nextSteps":"An evening a week."}""").expect(200);

            assertThat(message.headers().firstValue("retry-after")).isPresent();
        } finally {
            company.suite().restart("archive-service");
        }

        JsonNode record = Eventually.within(BACK, () -> office.practitioner().get("/records?session=" + session),
                answer -> answer.status() == 200 && answer.items().size() == 1
                        && answer.items().getFirst().path("state").asString().equals("Ended"))
                .items().getFirst();
        assertThat(record.path("outcome").asString()).isEqualTo("completed");
        Eventually.within(BACK, () -> office.practitioner().post("/records/" + session + "/openings",
                "{\"reason\":\"To see the summary\"}"),
                opened -> opened.status() == 201 && opened.at("/content/summaries").size() == 1);
        Answer late = office.practitioner().post("/sessions/" + session + "/messages", """
                {"text":"Said in time","at":"2026-05-11T10:20:00+08:00"}""").expect(201);
        assertThat(late.at("number").asInt()).isEqualTo(1);
    }

    @Test
    void of_starts_and_ends_that_arrive_together_each_takes_effect_once() throws Exception {
        String session = prepared("2026-05-11T14:00:00+08:00");
        Stream<Callable<Answer>> starts = IntStream.range(0, 10).mapToObj(
                number -> () -> office.practitioner().post("/bookings/" + session + "/session", ""));
        Stream<Callable<Answer>> ends = IntStream.range(0, 10).mapToObj(number -> () -> office.practitioner()
                .post("/sessions/" + session + "/end", "{\"outcome\":\"completed\"}"));

        List<Answer> answers = atOnce(Stream.concat(starts, ends).toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSizeLessThanOrEqualTo(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 404, 409));
        String state = office.practitioner().get("/sessions/" + session).expect(200).text("state");
        if (state.equals("InSession")) {
            office.end(session, "completed");
        }
        Eventually.within(SOON, () -> office.practitioner().get("/records?session=" + session).items(),
                records -> records.size() == 1 && records.getFirst().path("state").asString().equals("Ended"));
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        }
    }
}
