package org.confidant.bookingservice.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;

/**
 * Which free times somebody wants to see.
 *
 * @param from the first date of the branch, {@code to} the last
 * @param after only times that start later than this
 */
public record SlotsWanted(BranchId branch, OfferingId service, LocalDate from, LocalDate to,
        Optional<StaffId> practitioner, Optional<String> language, Optional<String> client, Optional<Instant> after,
        int limit) {}
