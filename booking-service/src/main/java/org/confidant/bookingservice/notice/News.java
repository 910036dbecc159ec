package org.confidant.bookingservice.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.platform.time.TimeSlot;

/** What there is to tell a client. */
public sealed interface News {
    /** What has happened; the wording is chosen by it. */
    String type();

    /** The document its sealed values are bound to. */
    String subject();

    /** The booking it is about, if it is about one. */
    default Optional<String> appointment() {
        return Optional.empty();
    }

    /** Whether it tells a time that is new, and so belongs into a calendar. */
    default boolean aboutTime() {
        return false;
    }

    /**
     * News for one participant of a booking.
     *
     * @param type the message's type, {@code BookingHeld} …
     * @param link the participant's link, sealed for their client
     * @param complaintLink the link by which they can complain about the session, sealed for their client
     */
    record OfBooking(String type, String booking, int participant, TimeSlot session, Mode mode,
            Optional<Instant> holdUntil, Optional<String> link, Optional<String> complaintLink) implements News {
        /** The type of the news that a session by chat has begun. */
        public static final String CHAT_OPENED = "ChatOpened";
        private static final String REMINDER = "BookingReminder";
        private static final Set<String> WITHOUT_CALENDAR = Set.of("BookingSurveyOpened", "BookingFeedbackAnswered",
                "BookingComplaintLink", CHAT_OPENED, REMINDER);

        /** News of an appointment that is in everybody's calendar already. */
        public static OfBooking reminder(String booking, int participant, TimeSlot session, Mode mode) {
            return new OfBooking(REMINDER, booking, participant, session, mode, Optional.empty(), Optional.empty(),
                    Optional.empty());
        }

        @Override
        public String subject() {
            return booking;
        }

        @Override
        public Optional<String> appointment() {
            return Optional.of(booking);
        }

        /** What follows the token in the link: a chat is joined where its messages are. */
        public String below() {
            return type.equals(CHAT_OPENED) ? "/messages" : "";
        }

        @Override
        public boolean aboutTime() {
            return !WITHOUT_CALENDAR.contains(type);
        }
    }

    /**
     * News of a complaint: that there is some, under a number, and where it can be read.
     *
     * @param type the template's name, {@code complaint-filed} …
     * @param reference its number, sealed for the client
     * @param link sealed for the client
     * @param measure the order that is carried out once it is sent, if it is one
     */
    record OfComplaint(String type, String complaint, String reference, Optional<String> link,
            Optional<String> measure) implements News {
        @Override
        public String subject() {
            return complaint;
        }
    }
}
