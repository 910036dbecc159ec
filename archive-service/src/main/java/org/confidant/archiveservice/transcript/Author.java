package org.confidant.archiveservice.transcript;

/** Who says something: known from the token or the link, never from the request. */
public sealed interface Author {
    /** Who leads the session. */
    record Practitioner() implements Author {}

    /** A client, by their number in the session. */
    record Client(int participant) implements Author {}

    String PRACTITIONER = "practitioner";
    String CLIENT = "client-";

    /** The word used outside and in the store. */
    default String word() {
        return switch (this) {
            case Practitioner practitioner -> PRACTITIONER;
            case Client client -> CLIENT + client.participant();
        };
    }

    /** The author of that word. */
    static Author of(String word) {
        return word.equals(PRACTITIONER)
                ? new Practitioner()
                : new Client(Integer.parseInt(word.substring(CLIENT.length())));
    }
}
