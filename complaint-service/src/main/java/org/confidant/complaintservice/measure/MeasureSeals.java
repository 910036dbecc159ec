package org.confidant.complaintservice.measure;

import java.util.Map;
import org.bson.types.Binary;
import org.confidant.complaintservice.complaint.WordSeals;
import org.confidant.platform.crypto.SealedValue;
import org.springframework.stereotype.Component;

/** All words about a measure lie under its complaint's key, bound to the measure (C2). */
@Component
public final class MeasureSeals {
    private final WordSeals words;

    MeasureSeals(WordSeals words) {
        this.words = words;
    }

    Binary seal(String complaint, String measure, String field, String text) {
        return new Binary(words.key(complaint).seal(measure, field, text));
    }

    /** What was sealed in that field of the measure, in clear. */
    public String open(String complaint, String measure, String field, Binary sealed) {
        return words.key(complaint).open(measure, field, sealed.getData());
    }

    /** Something in a message of the measure; opened just before it is sent. */
    Map<String, Object> told(String complaint, String measure, String field, String text) {
        return SealedValue.of(words.key(complaint), WordSeals.subject(complaint), measure, field, text);
    }
}
