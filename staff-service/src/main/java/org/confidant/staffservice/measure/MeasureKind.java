package org.confidant.staffservice.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is done with somebody on the staff. */
public enum MeasureKind {
    /** Somebody talks with them. */
    TALK(false, MeasureStep.HOLD),
    /** They take a course and its exam, and no new bookings until they pass. */
    TRAINING(true, MeasureStep.PASS, MeasureStep.FAIL),
    /** They take no new bookings until a time. */
    SUSPENSION(true);

    private static final Set<MeasureStep> OF_EVERY_KIND = Set.of(MeasureStep.ACCEPT, MeasureStep.REFUSE,
            MeasureStep.END);

    private final boolean restricts;
    @SuppressWarnings("ImmutableEnumChecker") // a copied set
    private final Set<MeasureStep> own;

    MeasureKind(boolean restricts, MeasureStep... own) {
        this.restricts = restricts;
        this.own = Set.of(own);
    }

    /** Whether it keeps them out of new bookings as long as it lasts. */
    public boolean restricts() {
        return restricts;
    }

    /** Whether that step makes sense for it. */
    public boolean knows(MeasureStep step) {
        return OF_EVERY_KIND.contains(step) || own.contains(step);
    }

    /** The word used outside. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word. */
    public static Optional<MeasureKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
