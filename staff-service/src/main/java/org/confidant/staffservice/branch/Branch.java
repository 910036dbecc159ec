package org.confidant.staffservice.branch;

import java.time.ZoneId;
import java.util.Optional;
import org.confidant.staffservice.hours.WeeklyHours;

/**
 * One office.
 *
 * @param country ISO 3166-1 alpha-2; decides the working-day calendar
 * @param zone the zone all its hours and days are meant in
 * @param manager the staff id of the one branch manager who answers for it; others with that role are deputies
 */
public record Branch(BranchId id, String name, String country, ZoneId zone, WeeklyHours hours,
        Optional<String> manager) {

    /** The branch under that manager. */
    public Branch managedBy(String person) {
        return new Branch(id, name, country, zone, hours, Optional.of(person));
    }
}
