package org.confidant.staffservice.staff;

/** Who somebody is; name and e-mail are kept sealed. */
public record Person(String name, String email, Gender gender) {}
