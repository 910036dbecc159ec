package org.confidant.bookingservice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.confidant.bookingservice.testing.Company;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;

/** Row 12 over HTTP: drafts change, what is published never does. */
class TextsTest extends RunningService {
    private Answer draft(Company company, String offering, String body) {
        return post(company.administrator(), "/texts", """
                {"kind": "agreement", "service": "%s", "language": "en", "title": "Agreement", "body": "%s"}"""
                .formatted(offering, body));
    }

    @Test
    void a_draft_can_change_and_a_published_version_never() {
        Company company = company();
        Answer draft = draft(company, company.offering(), "Old");
        String path = "/texts/" + draft.text("id");
        String other = "{\"title\": \"Agreement\", \"body\": \"New\"}";

        Answer changed = send(company.administrator(), "PUT", path, other);
        Answer published = post(company.administrator(), path + "/publication", "");
        Answer refused = send(company.administrator(), "PUT", path, other.replace("New", "Newer"));

        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.text("state")).isEqualTo("Draft");
        assertThat(changed.text("body")).isEqualTo("New");
        assertThat(published.body().path("number").asInt()).isEqualTo(1);
        assertThat(refused.problem()).isEqualTo("text-already-published");
        assertThat(get(company.administrator(), path).text("body")).isEqualTo("New");
        assertThat(post(company.administrator(), path + "/publication", "").status()).isEqualTo(409);
    }

    @Test
    void texts_published_at_the_same_time_get_numbers_without_gap_or_twin() throws Exception {
        Company company = company();
        String offering = company.offering();
        List<String> drafts = IntStream.range(0, 8).mapToObj(i -> draft(company, offering, "Version " + i).text("id"))
                .toList();

        List<Callable<Answer>> publications = drafts.stream().<Callable<Answer>>map(
                id -> () -> post(company.administrator(), "/texts/" + id + "/publication", "")).toList();
        List<Answer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(publications).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).extracting(answer -> answer.body().path("number").asInt())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void only_administrators_write_texts_and_bad_ones_are_refused_by_field() {
        Company company = company();
        String list = """
                {"kind": "intake", "service": "%s", "language": "en", "title": "T", "body": "B", "items": %s}""";

        Answer unknown = draft(company, "nothing", "B");
        Answer empty = post(company.administrator(), "/texts", list.formatted(company.offering(), "[]"));
        Answer twins = post(company.administrator(), "/texts", list.formatted(company.offering(), """
                [{"key": "a", "wording": "A"}, {"key": "a", "wording": "B"}]"""));

        assertThat(post(company.token(Role.BRANCH_MANAGER), "/texts", "{}").status()).isEqualTo(403);
        assertThat(unknown.body().path("fields").toString()).contains("service");
        assertThat(empty.body().path("fields").toString()).contains("items");
        assertThat(twins.body().path("fields").toString()).contains("key of their own");
        assertThat(get(company.administrator(), "/texts/nothing").status()).isEqualTo(404);
    }
}
