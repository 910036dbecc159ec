package org.confidant.complaintservice.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Set;

/** What can be done about a complaint, and in which service it is carried out (C6). */
public enum MeasureKind {
    TALK("talk", MeasureKind.STAFF, "person"),
    TRAINING("training", MeasureKind.STAFF, "person", "course"),
    SUSPENSION("suspension", MeasureKind.STAFF, "person", "until"),
    APOLOGY("apology", MeasureKind.CLIENTS, "words"),
    COMPENSATION("compensation", MeasureKind.CLIENTS, "amount");

    private static final String STAFF = "staff-service";
    private static final String CLIENTS = "booking-service";

    private final String word;
    private final String receiver;
    @SuppressWarnings("ImmutableEnumChecker") // a copied set
    private final Set<String> fields;

    MeasureKind(String word, String receiver, String... fields) {
        this.word = word;
        this.receiver = receiver;
        this.fields = Set.of(fields);
    }

    /** The word used outside and in the store. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The service that carries it out. */
    public String receiver() {
        return receiver;
    }

    /** Whether that field of a request belongs to it; it is then required, and otherwise refused. */
    public boolean takes(String field) {
        return fields.contains(field);
    }

    /** Whether somebody else than who proposed it must agree first. */
    public boolean needsSecondPerson() {
        return this == COMPENSATION;
    }

    /** The one of that word. */
    public static MeasureKind of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
    }
}
