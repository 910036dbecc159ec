package org.confidant.bench.service;

/**
 * A remote session of a practitioner with one client.
 *
 * @param link the token by which the client takes part
 */
public record Chat(String session, String branch, String practitioner, String client, String link) {}
