package org.confidant.platform.tell;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.confidant.platform.crypto.SealedValue;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.crypto.TestKeys;
import org.confidant.platform.outbox.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteCourierTest extends Teller {
    private void archiveKeepsFailing() {
        for (int i = 0; i < 150; i++) {
            archiveAnswers(aResponse().withStatus(500));
        }
        OTHERS.resetRequests();
    }

    private Map<String, Object> sealedFor(String client) {
        SubjectKey key = TestKeys.created(keys, client);
        return SealedValue.of(key, client, "letters:a", "text", "we talked about home");
    }

    @Test
    void a_message_is_put_under_its_sender_and_number_with_our_own_token() {
        assertThat(archive.receiver()).isEqualTo("archive-service");
        assertThat(archive.deliver(message(Map.of("letter", "a")))).isEqualTo(Delivery.TAKEN);

        OTHERS.verify(putRequestedFor(urlEqualTo("/archive/inbox/things%3Aletters%3Aa/7"))
                .withHeader("Authorization", equalTo("Bearer own-token"))
                .withRequestBody(matchingJsonPath("$.type", equalTo("LetterWritten")))
                .withRequestBody(matchingJsonPath("$.at", equalTo("2026-11-22T02:00:00Z")))
                .withRequestBody(matchingJsonPath("$.body.letter", equalTo("a"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 409, 429, 500, 502, 503})
    void what_may_pass_is_tried_again(int status) {
        assertThat(archiveAnswers(aResponse().withStatus(status))).isInstanceOf(Delivery.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void what_is_wrong_with_the_message_itself_is_refused_for_good(int status) {
        assertThat(archiveAnswers(aResponse().withStatus(status))).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void only_no_content_means_taken() {
        assertThat(archiveAnswers(aResponse().withStatus(200).withBody("<html>busy</html>")))
                .isInstanceOf(Delivery.Unavailable.class);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"MALFORMED_RESPONSE_CHUNK", "RANDOM_DATA_THEN_CLOSE",
            "CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void broken_answers_are_tried_again(Fault fault) {
        assertThat(archiveAnswers(aResponse().withFault(fault))).isInstanceOf(Delivery.Unavailable.class);
    }

    @Test
    void an_answer_that_does_not_come_ends_in_bounded_time() {
        assertThat(archiveAnswers(aResponse().withStatus(204).withFixedDelay(20_000)))
                .isInstanceOf(Delivery.Unavailable.class);
    }

    @Test
    void a_receiver_that_keeps_failing_is_left_alone_for_a_while_and_the_others_are_not() {
        archiveKeepsFailing();

        archive.deliver(message(Map.of()));
        assertThat(diary.deliver(message(Map.of()))).isEqualTo(Delivery.TAKEN);
        OTHERS.verify(0, putRequestedFor(urlMatching("/archive/inbox/.*")));
        OTHERS.verify(1, putRequestedFor(urlMatching("/diary/inbox/.*")));
    }

    @Test
    void refusals_do_not_open_the_breaker() {
        for (int i = 0; i < 150; i++) {
            archiveAnswers(aResponse().withStatus(422));
        }

        assertThat(archiveAnswers(aResponse().withStatus(204))).isEqualTo(Delivery.TAKEN);
    }

    @Test
    void a_sealed_value_is_opened_on_the_way() {
        archive.deliver(message(Map.of("letter", "a", "text", sealedFor("li"))));

        OTHERS.verify(putRequestedFor(urlMatching("/archive/inbox/.*"))
                .withRequestBody(matchingJsonPath("$.body.text", equalTo("we talked about home"))));
    }

    @Test
    void a_message_whose_subject_was_erased_is_dropped() {
        Map<String, Object> text = sealedFor("wang");
        keys.destroy("wang", Instant.EPOCH);

        assertThat(archive.deliver(message(Map.of("text", text)))).isEqualTo(Delivery.TAKEN);
        OTHERS.verify(0, putRequestedFor(urlMatching("/archive/inbox/.*")));
    }

    @Test
    void a_seal_that_does_not_open_is_refused_for_good() {
        Map<String, Object> text = new HashMap<>(sealedFor("zhao"));
        text.put("document", "letters:b");

        assertThat(archive.deliver(message(Map.of("text", text)))).isInstanceOf(Delivery.Refused.class);
        assertThat(archive.deliver(message(Map.of("text", SealedValue.of(TestKeys.created(keys, "qian"), "nobody",
                "letters:a", "text", "x"))))).isInstanceOf(Delivery.Refused.class);
    }
}
