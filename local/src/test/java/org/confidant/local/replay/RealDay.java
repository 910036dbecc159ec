package org.confidant.local.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The day that happened, where it lies beside the checkout; it is not part of the project. */
final class RealDay {
    private static final Path FILE = Path.of("../../shared/data/appointments.csv");

    private RealDay() {}

    static Reading read() {
        Assumptions.assumeTrue(Files.exists(FILE), "../shared/data/appointments.csv is not here");
        return AppointmentFile.read(FILE);
    }
}
