package org.confidant.archiveservice;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Who must learn from here: without the address what is told would be refused, so the program does not start. */
@Validated
@ConfigurationProperties("confidant.tell.receivers")
public record Listeners(@NotNull URI bookingService, @NotNull URI complaintService) {}
