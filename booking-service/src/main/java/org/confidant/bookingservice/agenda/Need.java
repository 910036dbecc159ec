package org.confidant.bookingservice.agenda;

import org.confidant.platform.time.TimeSlot;

/** A resource and the time a booking needs it: with buffers for practitioner and room, without for the others. */
public record Need(ResourceId resource, TimeSlot slot) {}
