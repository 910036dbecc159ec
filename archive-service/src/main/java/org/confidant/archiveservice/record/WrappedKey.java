package org.confidant.archiveservice.record;

import org.bson.types.Binary;

/** A record's key as one participant's keyset wraps it: worth nothing once that keyset is destroyed. */
public record WrappedKey(ClientId client, Binary wrapped) {}
