package org.confidant.bookingservice.agenda;

/** Hears what becomes of claims, to be counted. */
public interface ClaimEvents {

    /** A claim was in somebody's way, and this row of the table was followed. */
    void met(Footing footing);
}
