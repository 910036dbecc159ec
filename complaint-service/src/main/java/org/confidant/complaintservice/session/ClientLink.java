package org.confidant.complaintservice.session;

/**
 * A participant's right to complain about a session. The token itself is never stored.
 *
 * @param hash SHA-256 of the token
 */
public record ClientLink(String hash, int participant) {}
