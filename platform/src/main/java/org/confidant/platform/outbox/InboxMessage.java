package org.confidant.platform.outbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;

/** The body of {@code PUT /inbox/{sender}/{n}}. A field that has no value is left out of a message. */
public record InboxMessage(@NotBlank String type, @NotNull Instant at, @NotNull Map<String, @NotNull Object> body) {}
