package org.confidant.gateway.forwarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.confidant.gateway.Gateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.StatusAssertions;

class SecondTryTest {
    private RawServer service;
    private Gateway gateway;

    /** A service that comes up the moment somebody was turned away. */
    @BeforeEach
    void start() throws IOException {
        service = new RawServer();
        service.says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}");
        service.close();
        gateway = new Gateway(
                context -> context.registerBean("late", HttpClientCustomizer.class,
                        () -> client -> client.doOnRequestError((request, failure) -> open())),
                "confidant.gateway.staff-url=http://localhost:" + service.port());
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        service.close();
    }

    @Test
    void a_reading_that_found_nobody_is_tried_again_and_a_write_is_not() throws IOException {
        ask(HttpMethod.GET).isOk();

        service.close();

        ask(HttpMethod.POST).isEqualTo(503);
    }

    private StatusAssertions ask(HttpMethod method) {
        return gateway.client().method(method).uri("/api/v1/staff")
                .header("Authorization", "Bearer " + gateway.realm.token()).exchange().expectStatus();
    }

    private void open() {
        try {
            service.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
