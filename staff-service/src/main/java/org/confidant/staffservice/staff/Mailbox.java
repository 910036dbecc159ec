package org.confidant.staffservice.staff;

import org.confidant.platform.outbox.Delivery;

/** Sends mail to staff. */
public interface Mailbox {
    /** @param messageId the same for every attempt at the same mail */
    Delivery send(String address, Letter letter, String messageId);
}
