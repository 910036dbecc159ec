package org.confidant.staffservice.field;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.confidant.platform.identity.Role;

/** Lists of words that others have fixed. */
public enum Words {
    COUNTRY("a country of ISO 3166-1 such as CN"),
    ZONE("a time zone such as Asia/Shanghai"),
    ROLE("a role such as receptionist");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final String expected;

    Words(String expected) {
        this.expected = expected;
    }

    /** What a right word looks like. */
    String expected() {
        return expected;
    }

    /** Whether the list has that word. */
    public boolean contains(String word) {
        return switch (this) {
            case COUNTRY -> COUNTRIES.contains(word);
            case ZONE -> ZONES.contains(word);
            case ROLE -> Role.named(word).isPresent();
        };
    }
}
