package org.confidant.complaintservice.measure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Currency;
import org.confidant.complaintservice.measure.Money;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;

/** A sum as it is asked for. */
@Schema(name = "NewAmount")
record AmountRequest(@NotNull @Positive @Max(1_000_000_000) @Schema(description = "In minor units") Long amount,
        @NotNull @Schema(description = "ISO 4217", example = "CNY") String currency) {

    Money money() {
        return Currency.getAvailableCurrencies().stream().filter(known -> known.getCurrencyCode().equals(currency))
                .findFirst().map(known -> new Money(amount, known))
                .orElseThrow(() -> new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.")
                        .field("amount.currency", "must be a currency of ISO 4217"));
    }
}
