package org.confidant.bookingservice.client;

import java.util.Optional;

/** Signs and consents for a minor, and is told in their place. Has a phone or an e-mail address. */
public record Guardian(String name, String relation, Optional<String> phone, Optional<String> email) {}
