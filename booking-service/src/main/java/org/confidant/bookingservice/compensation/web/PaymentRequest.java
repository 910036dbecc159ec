package org.confidant.bookingservice.compensation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.confidant.platform.web.Line;

/** That a compensation was paid. */
@Schema(name = "NewPayment", example = """
        {"paidOn": "2026-05-11", "evidence": "Bank transfer 2026-0511-17"}""")
record PaymentRequest(
        @NotNull @Schema(description = "The day in the branch; not in the future, and not before it was due") LocalDate paidOn,
        @NotNull @Line(max = 200) @Schema(description = "By what one can see that it was paid; no names") String evidence) {
    @Override
    public String toString() {
        return "PaymentRequest[hidden]";
    }
}
