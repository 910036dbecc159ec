package org.confidant.staffservice.audit;

import java.time.Instant;

/**
 * One change of somebody's rights (G6).
 *
 * @param id where it stands in the list; unique
 * @param subject the staff id or the partner's client id
 * @param by who changed it
 * @param at business time
 */
public record Grant(String id, Instant at, String by, String subject, Step step, Held from, Held to) {
    /** What happened to the rights. */
    public enum Step {
        GRANTED,
        CHANGED,
        WITHDRAWN
    }
}
