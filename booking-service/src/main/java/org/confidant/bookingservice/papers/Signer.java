package org.confidant.bookingservice.papers;

import java.util.Optional;

/**
 * Who did it.
 *
 * @param guardian whether a minor's guardian did it in their place
 * @param sealedName the name they typed or wrote, under the client's key
 * @param onPaper absent when it was done by link, or by ourselves
 */
public record Signer(boolean guardian, String sealedName, Optional<OnPaper> onPaper) {}
