package org.confidant.complaintservice.roster;

import java.time.Instant;
import java.util.Optional;

/**
 * What staff-service tells about a partner platform; its branches stand in its tokens.
 *
 * @param clientId the client id it signs in with
 * @param barredUpTo tokens issued up to then are refused
 */
public record Partner(String clientId, Optional<Instant> barredUpTo) {}
