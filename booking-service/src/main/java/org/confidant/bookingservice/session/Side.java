package org.confidant.bookingservice.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.bookingservice.papers.KeptAct;
import org.confidant.bookingservice.papers.Papers;
import org.confidant.bookingservice.papers.Party;
import org.confidant.bookingservice.papers.Purpose;
import org.confidant.bookingservice.text.OfferingTexts;
import org.confidant.bookingservice.text.TextKind;

/** One participant with their papers, seen against the texts in force and the practitioner who is to serve them. */
public record Side(int number, Party party, Papers papers, OfferingTexts texts, String practitioner) {
    public boolean consented(Purpose purpose) {
        return papers.consent(purpose, texts).isPresent();
    }

    public boolean signed() {
        return papers.signature(texts).isPresent();
    }

    public boolean countersigned() {
        return papers.countersignature(practitioner, texts).isPresent();
    }

    public Optional<KeptAct> answers() {
        return papers.answers(texts);
    }

    /** What this participant lacks; recording is never among it. */
    List<Missing> missing() {
        return Stream.of(lacks(TextKind.CONSENT, "consent", consented(Purpose.SENSITIVE_DATA)),
                lacks(TextKind.INTAKE, "intake", answers().isPresent()),
                lacks(TextKind.AGREEMENT, "agreement", signed()),
                lacks(TextKind.AGREEMENT, "countersignature", countersigned())).flatMap(Optional::stream).toList();
    }

    private Optional<Missing> lacks(TextKind kind, String what, boolean there) {
        return there || !texts.has(kind) ? Optional.empty() : Optional.of(Missing.of(number, what));
    }
}
