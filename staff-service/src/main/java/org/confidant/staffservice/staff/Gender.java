package org.confidant.staffservice.staff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Lets clients say whom they would rather talk to. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER;

    /** The gender's name in the API. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
