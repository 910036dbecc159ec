package org.confidant.platform.outbox;

/** Told of every attempt to deliver, for counters. */
@FunctionalInterface
public interface RelayEvents {
    void attempted(String receiver, Delivery delivery);
}
