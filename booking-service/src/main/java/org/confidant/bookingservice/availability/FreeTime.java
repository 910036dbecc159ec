package org.confidant.bookingservice.availability;

import java.util.List;
import java.util.Set;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.time.TimeSlot;

/** A session that can be had: in these modes, with any of these practitioners, on site in any of these rooms. */
public record FreeTime(TimeSlot session, Set<Mode> modes, List<StaffId> practitioners, List<RoomId> rooms) {}
