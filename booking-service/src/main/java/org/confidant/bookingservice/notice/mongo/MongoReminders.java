package org.confidant.bookingservice.notice.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.OptionalLong;
import org.confidant.bookingservice.notice.Reminder;
import org.confidant.bookingservice.notice.Reminders;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Reminders, one document for each participant of a booking. */
@Component
final class MongoReminders implements Reminders {
    private static final Command BY_RELAY = new Command("", false, "", "relay", OptionalLong.empty());
    private static final int AT_ONCE = 200;

    private final StoredCollection<Reminder> reminders;

    MongoReminders(MongoDatabase database, Relay relay, TechnicalClock technical) {
        reminders = new StoredCollection<>(database, "reminders", "branch", new ReminderMapping(), relay, technical);
        reminders.collection().createIndex(Indexes.ascending(ReminderMapping.DUE)); // read by due
    }

    /** News of one booking come one after the other, so nobody else keeps another meanwhile. */
    @Override
    public void keep(Reminder reminder, BranchScope scope) {
        String id = reminder.booking() + "-" + reminder.participant();
        if (reminders.byId(id, scope).isPresent()) {
            reminders.change(id, scope, BY_RELAY, _ -> Change.silent(reminder));
        } else if (reminder.due().isPresent()) {
            reminders.create(id, reminder, List.of(), BY_RELAY);
        }
    }

    @Override
    public List<Stored<Reminder>> due(Instant now, BranchScope scope) {
        return reminders.list(Filters.lte(ReminderMapping.DUE, Date.from(now)), scope,
                Sorts.ascending(ReminderMapping.DUE), AT_ONCE);
    }

    @Override
    public void close(Stored<Reminder> reminder) {
        reminders.write(reminder, Change.silent(reminder.value().over()), BY_RELAY);
    }
}
