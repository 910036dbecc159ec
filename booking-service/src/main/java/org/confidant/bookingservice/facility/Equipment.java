package org.confidant.bookingservice.facility;

import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.roster.BranchId;

/** A portable thing a session may need, and which only one session can have at a time. */
public record Equipment(EquipmentId id, BranchId branch, String name, Kind kind) {}
