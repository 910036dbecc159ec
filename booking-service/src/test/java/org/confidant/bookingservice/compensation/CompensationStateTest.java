package org.confidant.bookingservice.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

/** The table of docs/state-machines.md is what compensations do. */
class CompensationStateTest {
    private static final Payment PAYMENT = new Payment(LocalDate.EPOCH, Optional.of("sealed"), Instant.EPOCH, "li");
    private static final Compensation DUE = Compensation.due(new BranchId("b"), new ClientId("c"),
            new Amount(5000, "CNY"), Instant.EPOCH);

    @Test
    void the_document_shows_every_pair() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "state-machines.md"))).contains("""
                | Compensation | pay |
                |---|---|
                """ + row(DUE) + row(DUE.pay(PAYMENT)));
    }

    private static String row(Compensation from) {
        return "| " + from.state().word() + " | " + after(from) + " |\n";
    }

    private static String after(Compensation from) {
        try {
            return from.pay(PAYMENT).state().word();
        } catch (Refusal refused) {
            return "–";
        }
    }
}
