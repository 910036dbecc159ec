package org.confidant.bookingservice.client.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.bookingservice.client.Sought;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Line;
import org.jspecify.annotations.Nullable;

/** Exactly one thing somebody is looked for by. In the body, because personal data is never in a path or query. */
@Schema(name = "ClientSearch", description = "Exactly one of phone, lastFour and name", example = """
        {"phone": "138 0013 8000"}""")
record SearchRequest(
        @Schema(description = "Need not be said: then all branches of the caller") @Line(max = 64) @Nullable String branch,
        @Schema(description = "A client's or a guardian's, as typed in the branch's country") @Line(max = 40) @Nullable String phone,
        @Schema(description = "The last four digits of such a phone") @Pattern(regexp = "\\d{4}", message = "must be four digits") @Nullable String lastFour,
        @Schema(description = "The full name; case, spaces and punctuation do not count") @Line(max = 100) @Nullable String name,
        @Schema(defaultValue = "50") @Min(1) @Max(200) @Nullable Integer limit,
        @Schema(description = "The `next` of the page before") @Line(max = 64) @Nullable String after) {
    private static final int USUAL = 50;

    Sought sought() {
        List<Sought> said = Stream.<Optional<Sought>>of(Optional.ofNullable(phone).map(Sought.ByPhone::new),
                Optional.ofNullable(lastFour).map(Sought.ByLastFour::new),
                Optional.ofNullable(name).map(Sought.ByName::new)).flatMap(Optional::stream).toList();
        if (said.size() != 1) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "Say exactly one of phone, lastFour and name.")
                    .field("phone", "say exactly one of phone, lastFour and name");
        }
        return said.getFirst();
    }

    int most() {
        return Objects.requireNonNullElse(limit, USUAL);
    }
}
