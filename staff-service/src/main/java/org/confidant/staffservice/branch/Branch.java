package org.confidant.staffservice.branch;

import java.time.ZoneId;
import org.confidant.staffservice.hours.WeeklyHours;

/**
 * One office.
 *
 * @param country ISO 3166-1 alpha-2; decides the working-day calendar
 * @param zone the zone all its hours and days are meant in
 */
public record Branch(BranchId id, String name, String country, ZoneId zone, WeeklyHours hours) {}
