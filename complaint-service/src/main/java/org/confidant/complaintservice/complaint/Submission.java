package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.Optional;
import org.confidant.complaintservice.session.ClientId;

/**
 * A complaint as it came in; nothing of it changes (C1, C2).
 *
 * @param client who complained, if they are a client
 * @param reporter who took it down
 * @param policy the version of the time allowed that held when it was filed; its history may hold a correction
 * @param aboutManagement whether who complained said that it is about who leads the branch; that holds whoever leads it later
 * @param happenedAt when it happened, by the account of who complained
 */
public record Submission(Reference reference, Origin origin, Optional<ClientId> client, Intake intake, String reporter,
        Words words, int policy, boolean aboutManagement, Optional<Instant> happenedAt) {}
