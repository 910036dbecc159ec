package org.confidant.bookingservice.client;

import java.util.Optional;

/**
 * Whom a notice for a client goes to.
 *
 * @param name how they want to be addressed
 * @param email absent when there is none or it is not welcome: then the desk tells them
 * @param guardian whether it is a minor's guardian
 */
public record Recipient(String name, Optional<String> email, boolean guardian) {}
