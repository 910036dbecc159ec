package org.confidant.complaintservice.complaint;

import java.util.Optional;
import org.bson.types.Binary;

/**
 * What was said, sealed under the complaint's own key (C2).
 *
 * @param people who else is concerned, in the words of who complained
 * @param contact how to reach who complained, if they are no client
 */
public record Words(Binary matter, Optional<Binary> people, Optional<Binary> contact) {}
