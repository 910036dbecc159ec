package org.confidant.gateway.door;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who answers a request: a service, known by name and by the first letter of the ids it hands out, or the gateway. */
public enum Owner {
    STAFF("staff-service", "s"),
    BOOKING("booking-service", "b"),
    ARCHIVE("archive-service", "a"),
    COMPLAINT("complaint-service", "c"),
    GATEWAY("gateway", "");

    private final String title;
    private final String letter;

    Owner(String title, String letter) {
        this.title = title;
        this.letter = letter;
    }

    public String title() {
        return title;
    }

    String letter() {
        return letter;
    }

    /** The programs behind the gateway. */
    public static List<Owner> services() {
        return List.of(STAFF, BOOKING, ARCHIVE, COMPLAINT);
    }

    public static Optional<Owner> service(String title) {
        return services().stream().filter(owner -> owner.title.equals(title)).findFirst();
    }

    static Owner ofLetter(String letter) {
        return Arrays.stream(values()).filter(owner -> owner.letter.equals(letter)).findFirst().orElseThrow();
    }
}
