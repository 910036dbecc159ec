package org.confidant.bookingservice.text;

/**
 * A question of an intake questionnaire, or a check of a readiness checklist.
 *
 * @param key stays the same in every version and language, so that answers can be compared
 * @param required whether an answer may not be left out; a check never may
 */
public record TextItem(String key, String wording, boolean required) {}
