package org.confidant.staffservice.calendar;

import java.util.List;
import java.util.Map;
import org.confidant.platform.outbox.Message;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.complaint.ComplaintLane;

/** What others must learn of a country's year. */
public final class CalendarMessages {
    private CalendarMessages() {}

    /** The whole present picture, for each of them. */
    public static List<Message> published(WorkingDayCalendar calendar) {
        List<String> closed = calendar.closed().stream().map(String::valueOf).toList();
        List<Map<String, Object>> worksAs = calendar.worksAs().entrySet().stream()
                .map(entry -> Map.<String, Object>of("date", entry.getKey().toString(), "as", entry.getValue().name()))
                .toList();
        Message toBooking = BookingLane.message("CalendarPublished", Map.of("country", calendar.id().country(), "year",
                calendar.id().year(), "closed", closed, "worksAs", worksAs));
        return List.of(toBooking, ComplaintLane.same(toBooking));
    }
}
