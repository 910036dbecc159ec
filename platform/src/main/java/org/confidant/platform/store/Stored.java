package org.confidant.platform.store;

import java.time.Instant;
import org.bson.Document;
import org.confidant.platform.outbox.Outbox;

/** An aggregate as it was read or written, with what a conditional write needs to know. */
public final class Stored<T> {
    /** The field that lists in order of change are sorted by. */
    public static final String UPDATED_AT = "updatedAt";

    private final T value;
    private final Document raw;

    Stored(T value, Document raw) {
        this.value = value;
        this.raw = raw;
    }

    public String id() {
        return raw.getString("_id");
    }

    /** Rises by one with every change of state. */
    public long version() {
        return raw.getLong("version");
    }

    /** When it was written last, in technical time. */
    public Instant updatedAt() {
        return raw.getDate(UPDATED_AT).toInstant();
    }

    public T value() {
        return value;
    }

    /** How many messages wait to be delivered. */
    public int waiting() {
        return Outbox.waiting(raw).size();
    }

    Document raw() {
        return raw;
    }
}
