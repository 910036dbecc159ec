package org.confidant.bookingservice.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.platform.time.TimeSlot;

/**
 * What there is to tell one participant of a booking.
 *
 * @param type the message's type, {@code BookingHeld} …; the wording is chosen by it
 * @param link the participant's link, sealed for their client
 */
public record News(String type, String booking, int participant, TimeSlot session, Mode mode,
        Optional<Instant> holdUntil, Optional<String> link) {
    /** The type of the news that a session by chat has begun. */
    public static final String CHAT_OPENED = "ChatOpened";
    private static final String REMINDER = "BookingReminder";
    private static final Set<String> WITHOUT_CALENDAR = Set.of("BookingSurveyOpened", "BookingFeedbackAnswered",
            CHAT_OPENED, REMINDER);

    /** News of an appointment that is in everybody's calendar already. */
    public static News reminder(String booking, int participant, TimeSlot session, Mode mode) {
        return new News(REMINDER, booking, participant, session, mode, Optional.empty(), Optional.empty());
    }

    /** What follows the token in the link: a chat is joined where its messages are. */
    public String below() {
        return type.equals(CHAT_OPENED) ? "/messages" : "";
    }

    /** Whether it tells a time that is new, and so belongs into a calendar. */
    public boolean aboutTime() {
        return !WITHOUT_CALENDAR.contains(type);
    }
}
