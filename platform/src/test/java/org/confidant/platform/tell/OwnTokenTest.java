package org.confidant.platform.tell;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;
import java.util.stream.Stream;
import org.confidant.platform.outbox.Delivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnTokenTest extends Teller {
    @BeforeEach
    void noTokenIsHeld() {
        token.refused(token.value());
        OTHERS.resetRequests();
    }

    private static int askedFor() {
        return OTHERS.findAll(postRequestedFor(urlEqualTo(TOKENS))).size();
    }

    @Test
    void one_token_serves_many_messages_and_all_receivers() {
        archive.deliver(message(Map.of()));
        archive.deliver(message(Map.of()));
        diary.deliver(message(Map.of()));

        assertThat(askedFor()).isEqualTo(1);
        OTHERS.verify(postRequestedFor(urlEqualTo(TOKENS))
                .withBasicAuth(new BasicCredentials("things", "secret"))
                .withRequestBody(containing("grant_type=client_credentials")));
    }

    @Test
    void a_token_about_to_end_is_renewed() {
        tokenIs("short-lived", 30);

        archive.deliver(message(Map.of()));
        archive.deliver(message(Map.of()));

        assertThat(askedFor()).isEqualTo(2);
    }

    @Test
    void after_a_refusal_the_next_message_goes_with_a_fresh_token() {
        archiveAnswers(aResponse().withStatus(401));
        tokenIs("second-token", 300);

        archiveAnswers(aResponse().withStatus(204));

        OTHERS.verify(putRequestedFor(urlMatching("/archive/.*"))
                .withHeader("Authorization", equalTo("Bearer second-token")));
    }

    static Stream<ResponseDefinitionBuilder> noTokens() {
        return Stream.of(aResponse().withStatus(503), okJson("{\"error\": \"invalid_client\"}").withStatus(401),
                aResponse().withStatus(200).withBody("<html>proxy</html>"), okJson("{}").withFixedDelay(20_000));
    }

    @ParameterizedTest
    @MethodSource("noTokens")
    void without_a_token_nothing_is_sent_and_nobody_is_blamed(ResponseDefinitionBuilder answer) {
        OTHERS.stubFor(post(TOKENS).willReturn(answer));

        assertThat(archive.deliver(message(Map.of()))).isInstanceOf(Delivery.Unavailable.class);
        OTHERS.verify(0, putRequestedFor(urlMatching(".*/inbox/.*")));
        assertThat(breakers.circuitBreaker("archive-service").getMetrics().getNumberOfFailedCalls()).isZero();
    }
}
