package org.confidant.staffservice.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.audit.Grant;
import org.confidant.staffservice.audit.Grants;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 2: who changed whose rights (G6). */
@Tag(name = "audit")
@RestController
class GrantController {
    private final Grants grants;

    GrantController(Grants grants) {
        this.grants = grants;
    }

    /** A list as every list of the API looks. */
    record GrantList(List<Grant> items, @Nullable String next) {}

    @Operation(summary = "Changes of rights in a period, oldest first")
    @Allowed(Role.AUDITOR)
    @GetMapping("/audit/grants")
    GrantList between(@Parameter(example = "2026-01-01T00:00:00Z") @RequestParam OffsetDateTime from,
            @Parameter(description = "exclusive", example = "2027-01-01T00:00:00Z") @RequestParam OffsetDateTime to,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = "`next` of the page before") @RequestParam Optional<String> after, Caller caller) {
        List<Grant> found = grants.between(from.toInstant(), to.toInstant(), after.map(GrantController::cursor), limit,
                caller.scope());
        return new GrantList(found, found.size() < limit ? null : next(found.getLast()));
    }

    private static String next(Grant last) {
        String place = last.at().toEpochMilli() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static Grants.Cursor cursor(String next) {
        try {
            String[] place = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8).split(" ", 2);
            return new Grants.Cursor(Instant.ofEpochMilli(Long.parseLong(place[0])), place[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field("after",
                    "must be the next of the page before");
        }
    }
}
