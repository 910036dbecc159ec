package org.confidant.complaintservice.measure;

import java.util.Map;
import org.bson.types.Binary;
import org.confidant.complaintservice.complaint.WordSeals;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SealedValue;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** All words about a measure lie under its complaint's key, bound to the measure (C2). */
@Component
public final class MeasureSeals {
    private final SubjectKeys keys;

    MeasureSeals(SubjectKeys keys) {
        this.keys = keys;
    }

    Binary seal(String complaint, String measure, String field, String text) {
        return new Binary(key(complaint).seal(measure, field, text));
    }

    /** What was sealed in that field of the measure, in clear. */
    public String open(String complaint, String measure, String field, Binary sealed) {
        return key(complaint).open(measure, field, sealed.getData());
    }

    /** Something in a message of the measure; opened just before it is sent. */
    Map<String, Object> told(String complaint, String measure, String field, String text) {
        return SealedValue.of(key(complaint), WordSeals.subject(complaint), measure, field, text);
    }

    private SubjectKey key(String complaint) {
        if (keys.find(WordSeals.subject(complaint)) instanceof KeysetState.Live(SubjectKey key)) {
            return key;
        }
        throw Refusal.notFound();
    }
}
