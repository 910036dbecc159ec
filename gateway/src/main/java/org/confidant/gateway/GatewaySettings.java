package org.confidant.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Everything the gateway must be told.
 *
 * @param staffUrl where staff-service answers
 * @param bookingUrl where booking-service answers
 * @param archiveUrl where archive-service answers
 * @param complaintUrl where complaint-service answers
 * @param connectTimeout how long a service may take to accept a connection
 * @param answerTimeout how long a service may take to answer, and to go on with an answer begun, unless it is a stream of
 *        events; a cold service needs seconds
 * @param bodyTimeout how long a caller may take to send a body
 * @param bodyLimit the longest body taken
 * @param uploadTimeout how long a caller may take to send a file, as long as some of it comes within every body timeout
 * @param uploadLimit the longest file taken
 * @param linkRate requests by one link
 * @param addressRate requests without a token from one address
 * @param partnerRate requests of one partner
 */
@Validated
@ConfigurationProperties("confidant.gateway")
public record GatewaySettings(@NotNull URI staffUrl, @NotNull URI bookingUrl, @NotNull URI archiveUrl,
        @NotNull URI complaintUrl, @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration answerTimeout, @DefaultValue("10s") Duration bodyTimeout,
        @DefaultValue("1MB") DataSize bodyLimit, @DefaultValue("10m") Duration uploadTimeout,
        @DefaultValue("20MB") DataSize uploadLimit, @NotNull @Valid Rate linkRate, @NotNull @Valid Rate addressRate,
        @NotNull @Valid Rate partnerRate) {

    /**
     * So many requests in so long a time, spread as the caller likes.
     */
    public record Rate(@Positive int requests, @NotNull Duration per) {}
}
