package org.confidant.local.replay;

import java.util.Optional;

/**
 * How a person of the file is called here; made up, but always the same for the same person.
 *
 * @param phone nobody else in the file has it
 * @param guardian of a minor
 */
record Profile(String name, String phone, String gender, int birthYear, Optional<Guardian> guardian) {

    record Guardian(String name, String relation, String phone) {}
}
