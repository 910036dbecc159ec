package org.confidant.staffservice.booking.feign;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Instant;
import java.util.Map;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class BookingCourierTest extends OverHttp {
    private static final Envelope MESSAGE = new Envelope("staff-service:staff:ming", "booking-service", 7,
            "PersonKnown",
            Instant.parse("2026-11-22T02:00:00Z"), Map.of("person", "ming"));

    @Autowired
    private BookingCourier courier;
    @Autowired
    private CircuitBreakerRegistry breakers;

    @AfterEach
    void closeBreakers() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    private Delivery bookingAnswers(ResponseDefinitionBuilder answer) {
        BOOKING.stubFor(put(urlMatching("/inbox/.*")).willReturn(answer));
        return courier.deliver(MESSAGE);
    }

    @Test
    void a_message_is_put_under_its_sender_and_number_with_our_own_token() {
        assertThat(courier.deliver(MESSAGE)).isEqualTo(Delivery.TAKEN);

        BOOKING.verify(putRequestedFor(urlEqualTo("/inbox/staff-service%3Astaff%3Aming/7"))
                .withHeader("Authorization", equalTo("Bearer own-token")));
        assertThat(BOOKING.getAllServeEvents().getFirst().getRequest().getBodyAsString()).contains("\"PersonKnown\"",
                "\"2026-11-22T02:00:00Z\"", "\"ming\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 409, 429, 500, 502, 503})
    void what_may_pass_is_tried_again(int status) {
        assertThat(bookingAnswers(aResponse().withStatus(status))).isInstanceOf(Delivery.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void what_is_wrong_with_the_message_itself_is_refused_for_good(int status) {
        assertThat(bookingAnswers(aResponse().withStatus(status))).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void only_no_content_means_taken() {
        assertThat(bookingAnswers(aResponse().withStatus(200).withBody("<html>busy</html>")))
                .isInstanceOf(Delivery.Unavailable.class);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"MALFORMED_RESPONSE_CHUNK", "RANDOM_DATA_THEN_CLOSE",
            "CONNECTION_RESET_BY_PEER",
            "EMPTY_RESPONSE"})
    void broken_answers_are_tried_again(Fault fault) {
        assertThat(bookingAnswers(aResponse().withFault(fault))).isInstanceOf(Delivery.Unavailable.class);
    }

    @Test
    void an_answer_that_does_not_come_ends_in_bounded_time() {
        assertThat(bookingAnswers(aResponse().withStatus(204).withFixedDelay(20_000)))
                .isInstanceOf(Delivery.Unavailable.class);
    }

    @Test
    void a_receiver_that_keeps_failing_is_left_alone_for_a_while() {
        for (int i = 0; i < 150; i++) {
            bookingAnswers(aResponse().withStatus(500));
        }

        BOOKING.resetRequests();
        courier.deliver(MESSAGE);
        BOOKING.verify(0, putRequestedFor(urlMatching("/inbox/.*ming.*")));
    }

    @Test
    void refusals_do_not_open_the_breaker() {
        for (int i = 0; i < 150; i++) {
            bookingAnswers(aResponse().withStatus(422));
        }

        assertThat(bookingAnswers(aResponse().withStatus(204))).isEqualTo(Delivery.TAKEN);
    }
}
