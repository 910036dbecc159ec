package org.confidant.bookingservice.availability;

import java.util.List;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.platform.web.Page;

/** A page of free times, and the years of the dates looked at for which nobody published a working-day calendar. */
public record SlotsFound(Branch branch, List<Integer> yearsWithoutCalendar, Page<FreeTime> times) {}
