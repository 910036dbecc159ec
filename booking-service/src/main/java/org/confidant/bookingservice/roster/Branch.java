package org.confidant.bookingservice.roster;

import java.time.ZoneId;

/** One office: its time zone and business hours. */
public record Branch(BranchId id, String name, String country, ZoneId zone, WeeklyHours hours) {}
