package org.confidant.bookingservice.offering;

import java.util.regex.Pattern;

/** A kind of room or equipment, in lower-case letters, digits and hyphens: {@code quiet-room}, {@code recorder}. */
public record Kind(String value) {
    public static final String PATTERN = "[a-z][a-z0-9-]{0,39}";
    private static final Pattern WELL_FORMED = Pattern.compile(PATTERN);

    public Kind {
        if (!WELL_FORMED.matcher(value).matches()) {
            throw new IllegalArgumentException("A kind is lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
