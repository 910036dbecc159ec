package org.confidant.archiveservice.record;

/** What booking-service was told about the notes; each once. */
public record NotesTold(boolean missing, boolean written) {
    public static final NotesTold NOTHING = new NotesTold(false, false);
}
