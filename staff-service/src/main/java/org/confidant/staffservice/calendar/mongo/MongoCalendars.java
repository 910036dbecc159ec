package org.confidant.staffservice.calendar.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Outbox;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.calendar.CalendarId;
import org.confidant.staffservice.calendar.Calendars;
import org.confidant.staffservice.calendar.WorkingDayCalendar;
import org.springframework.stereotype.Component;

/** One document per country and year. */
@Component
public final class MongoCalendars implements Calendars {
    private static final int UNTOLD_AT_ONCE = 100;

    private final StoredCollection<WorkingDayCalendar> calendars;

    public MongoCalendars(MongoDatabase database, Relay relay, TechnicalClock technical) {
        calendars = new StoredCollection<>(database, "calendar", "branch", new CalendarMapping(), relay, technical);
    }

    @Override
    public Optional<Stored<WorkingDayCalendar>> find(CalendarId id, BranchScope scope) {
        return calendars.byId(id.toString(), scope);
    }

    @Override
    public Optional<Stored<WorkingDayCalendar>> start(WorkingDayCalendar calendar, List<Message> messages,
            Command command) {
        return calendars.bear(calendar.id().toString(), 0, calendar, messages, command);
    }

    @Override
    public Optional<Stored<WorkingDayCalendar>> replace(Stored<WorkingDayCalendar> read,
            Change<WorkingDayCalendar> change,
            Command command) {
        if (calendars.tookEffect(read, command)) {
            return Optional.of(read);
        }
        calendars.requireReady(read, command);
        return calendars.write(read, change, command);
    }

    @Override
    public List<Stored<WorkingDayCalendar>> untold(String receiver, BranchScope scope) {
        return calendars.list(Filters.exists(Outbox.LANES + "." + receiver, false), scope, Indexes.ascending("_id"),
                UNTOLD_AT_ONCE);
    }

    @Override
    public boolean bookingKnows(CalendarId id, Duration atMost) {
        return calendars.settled(id.toString(), BookingLane.RECEIVER, atMost);
    }

    private static final class CalendarMapping implements Mapping<WorkingDayCalendar> {
        @Override
        public Document write(WorkingDayCalendar calendar) {
            return new Document("country", calendar.id().country()).append("year", calendar.id().year())
                    .append("closed", calendar.closed().stream().map(String::valueOf).toList())
                    .append("worksAs", calendar.worksAs().entrySet().stream().map(entry -> new Document("date",
                            entry.getKey().toString()).append("as", entry.getValue().name())).toList());
        }

        @Override
        public WorkingDayCalendar read(Document document) {
            CalendarId id = new CalendarId(document.getString("country"), document.getInteger("year"));
            return new WorkingDayCalendar(id,
                    document.getList("closed", String.class, List.of()).stream().map(LocalDate::parse)
                            .collect(Collectors.toSet()),
                    document.getList("worksAs", Document.class, List.of()).stream().collect(Collectors.toMap(
                            entry -> LocalDate.parse(entry.getString("date")),
                            entry -> DayOfWeek.valueOf(entry.getString("as")))));
        }
    }
}
