package org.confidant.complaintservice.complaint.investigation;

import org.bson.types.Binary;

/**
 * What the accused are asked to answer.
 *
 * @param words sealed; the place binds them
 * @param place in the complaint's history of the step that brought it
 */
public record Charge(Binary words, int place) {}
