package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.confidant.archiveservice.opening.Head;
import org.confidant.archiveservice.opening.VerifyChain;
import org.jspecify.annotations.Nullable;

/** What walking a chain found. */
@Schema(name = "Verification")
record VerificationView(
        @Schema(description = "Whether nothing was touched since the head that was given") boolean whole,
        @Nullable @Schema(description = "How far the chain has come: keep it for next time") Long n,
        @Nullable @Schema(description = "The head that goes with n") String head,
        @Nullable @Schema(description = "The first broken link") BrokenView broken) {

    /** The first number that is not as it was. */
    @Schema(name = "BrokenLink")
    record BrokenView(long n, @Schema(description = "`altered` or `missing`") String how) {}

    static VerificationView of(VerifyChain.Verdict verdict) {
        return switch (verdict) {
            case VerifyChain.Verdict.Whole(Head head) -> new VerificationView(true, head.n(), head.hash(), null);
            case VerifyChain.Verdict.Broken(long n, boolean missing) ->
                new VerificationView(false, null, null, new BrokenView(n, missing ? "missing" : "altered"));
        };
    }
}
