package org.confidant.local.replay;

/** A service of the replay's company and the texts its clients consent to, answer and sign. */
record Offering(String id, String consentNotice, String questionnaire, String agreement) {}
