package org.confidant.archiveservice.transcript.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** Something said. */
@Schema(name = "NewMessage", example = """
        {"text": "How have you slept since we talked last?"}""")
record MessageRequest(@NotNull @Text(max = 8000) String text,
        @Nullable @Schema(description = "When it was said, if that was earlier: within the session", example = "2026-12-24T10:12:30+08:00") OffsetDateTime at) {
    Optional<Instant> saidAt() {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
