package org.confidant.bookingservice.offering.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.offering.Topic;
import org.confidant.platform.web.Line;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** What a service is made of. */
@Schema(example = """
        {"name": "Counselling 50 min", "length": "PT50M", "bufferAfter": "PT10M", "modes": ["on-site", "remote"],
         "rooms": ["quiet-room"], "equipment": [], "topics": ["marriage", "family"]}""")
record OfferingRequest(@NotNull @Line(max = 100) String name,
        @Schema(description = "ISO 8601, five minutes to eight hours", type = "string", example = "PT50M") @NotNull @DurationMin(minutes = 5) @DurationMax(hours = 8) Duration length,
        @Schema(description = "Kept free before the session for practitioner and room, at most two hours", type = "string", example = "PT0M") @DurationMin @DurationMax(hours = 2) @Nullable Duration bufferBefore,
        @Schema(description = "Kept free after the session for practitioner and room, at most two hours", type = "string", example = "PT10M") @DurationMin @DurationMax(hours = 2) @Nullable Duration bufferAfter,
        @Schema(description = "Least time between booking and start, at most 30 days; walk-ins need none", type = "string", example = "PT0M") @DurationMin @DurationMax(days = 30) @Nullable Duration notice,
        @NotEmpty @Size(max = 2) List<@NotNull Mode> modes,
        @Schema(description = "Kinds of room that will do on site; none named: any room") @Size(max = 10) @Nullable List<@NotNull @Pattern(regexp = Kind.PATTERN) String> rooms,
        @Schema(description = "Kinds of equipment needed, one piece of each") @Size(max = 5) @Nullable List<@NotNull @Pattern(regexp = Kind.PATTERN) String> equipment,
        @Schema(description = "What a booking of it may be about; none named: anything") @Size(max = 20) @Nullable List<@NotNull Topic> topics) {
    Offering toOffering(OfferingId id) {
        return new Offering(id, name, length, orNone(bufferBefore), orNone(bufferAfter), orNone(notice),
                Set.copyOf(modes),
                kinds(rooms), kinds(equipment),
                topics == null || topics.isEmpty()
                        ? Set.of(Topic.values())
                        : Set.copyOf(
                                topics));
    }

    private static Duration orNone(@Nullable Duration duration) {
        return duration == null ? Duration.ZERO : duration;
    }

    private static Set<Kind> kinds(@Nullable List<String> words) {
        return words == null ? Set.of() : words.stream().map(Kind::new).collect(Collectors.toSet());
    }
}
