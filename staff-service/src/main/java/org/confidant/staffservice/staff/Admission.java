package org.confidant.staffservice.staff;

import java.time.Instant;

/**
 * Who admitted somebody, and who may work on it now.
 *
 * @param leasedUntil real time; somebody is opening the account until then
 */
public record Admission(StaffId by, Instant leasedUntil) {
    Admission leased(Instant until) {
        return new Admission(by, until);
    }
}
