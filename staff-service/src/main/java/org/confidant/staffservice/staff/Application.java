package org.confidant.staffservice.staff;

/** Somebody to be admitted, as asked for. */
public record Application(Person person, Rights rights, Work work) {}
