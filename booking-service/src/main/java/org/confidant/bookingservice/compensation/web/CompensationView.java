package org.confidant.bookingservice.compensation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.confidant.bookingservice.compensation.Amount;
import org.confidant.bookingservice.compensation.Compensation;
import org.confidant.bookingservice.compensation.Payment;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** A compensation as who pays it sees it; what it is for is not theirs to know. */
@Schema(name = "Compensation")
record CompensationView(String id, long version, String branch, String client, Amount amount,
        @Schema(description = "Due or Paid") String state, Instant dueSince, @Nullable LocalDate paidOn,
        @Schema(description = "By what one can see that it was paid; gone when the client is erased") @Nullable String evidence,
        @Schema(description = "Who noted the payment") @Nullable String notedBy) {
    static CompensationView of(Stored<Compensation> stored, @Nullable String evidence) {
        Compensation compensation = stored.value();
        return new CompensationView(stored.id(), stored.version(), compensation.branch().value(),
                compensation.client().value(), compensation.amount(), compensation.state().word(),
                compensation.dueSince(), compensation.payment().map(Payment::on).orElse(null), evidence,
                compensation.payment().map(Payment::by).orElse(null));
    }
}
