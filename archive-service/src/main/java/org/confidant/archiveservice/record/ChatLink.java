package org.confidant.archiveservice.record;

/**
 * A participant's right to write and read in a remote session. The token itself is never stored.
 *
 * @param hash SHA-256 of the token
 */
public record ChatLink(String hash, int participant) {}
