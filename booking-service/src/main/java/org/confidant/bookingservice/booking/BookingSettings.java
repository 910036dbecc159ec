package org.confidant.bookingservice.booking;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What differs between installations of booking-service.
 *
 * @param publicUrl the gateway's address as clients see it; links begin with it
 * @param mailFrom the sender of mails to clients
 * @param holdFor how long a hold waits for its confirmation, at most until the start
 */
@Validated
@ConfigurationProperties("confidant.booking")
public record BookingSettings(@NotNull URI publicUrl, @NotNull String mailFrom, @NotNull Duration holdFor) {
    Instant holdUntil(Instant now, Instant start) {
        Instant end = now.plus(holdFor);
        return end.isBefore(start) ? end : start;
    }
}
