package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.confidant.archiveservice.opening.ChainId;
import org.confidant.archiveservice.opening.ChainName;
import org.confidant.archiveservice.opening.Head;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Line;
import org.jspecify.annotations.Nullable;

/** Which chain to verify, and from where. */
@Schema(name = "NewVerification", example = """
        {"branch": "shanghai-jingan", "chain": "openings"}""")
record VerificationRequest(@NotNull @Line(max = 64) String branch,
        @Nullable @Line(max = 20) @Schema(description = "`openings` (when not said) or `refusals`", example = "openings") String chain,
        @Nullable @Min(1) @Schema(description = "The number kept from an earlier verification; from the start when not said", example = "12") Long n,
        @Nullable @Line(max = 64) @Schema(description = "The head kept with it") String head) {

    ChainId chainId() {
        return new ChainId(ChainName.of(Objects.requireNonNullElse(chain, ChainName.OPENINGS.word()))
                .orElseThrow(() -> wrong("chain", "must be openings or refusals")), branch);
    }

    Head since() {
        if (n == null && head == null) {
            return Head.NONE;
        }
        if (n == null || head == null) {
            throw wrong(n == null ? "n" : "head", "goes with the other of n and head");
        }
        return new Head(n, head);
    }

    private static Refusal wrong(String field, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field(field, why);
    }
}
