package org.confidant.staffservice;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Who must learn from here: without their addresses what is told to them would be refused, so the program does not start. */
@Validated
@ConfigurationProperties("confidant.tell.receivers")
public record Listeners(@NotNull URI bookingService, @NotNull URI archiveService, @NotNull URI complaintService) {}
