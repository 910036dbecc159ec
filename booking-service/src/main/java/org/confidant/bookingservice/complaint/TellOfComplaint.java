package org.confidant.bookingservice.complaint;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.complaint.ComplaintMessage.MeasureOrdered;
import org.confidant.bookingservice.complaint.ComplaintMessage.Told;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.notice.TellClient;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Envelope;
import org.springframework.stereotype.Component;

/**
 * Tells a client, or a minor's guardians, that there is news of their complaint: its number and where to read it, never a word
 * of it. Who is unknown or erased is not told.
 */
@Component
final class TellOfComplaint {
    private final TellClient tellClient;
    private final ClientSeals seals;

    TellOfComplaint(TellClient tellClient, ClientSeals seals) {
        this.tellClient = tellClient;
        this.seals = seals;
    }

    void tell(Told told, Envelope envelope, BranchScope scope) {
        tell(told.template(), told.complaint(), new BranchId(told.branch()), new ClientId(told.client()),
                told.reference(), Optional.ofNullable(told.link()), envelope, scope);
    }

    void tell(MeasureOrdered order, Envelope envelope, BranchScope scope) {
        tell(order.template(), order.complaint(), new BranchId(order.branch()), new ClientId(order.client()),
                order.reference(), Optional.ofNullable(order.link()), envelope, scope);
    }

    private void tell(String template, String complaint, BranchId branch, ClientId client, String reference,
            Optional<String> link, Envelope envelope, BranchScope scope) {
        seals.sealed(client, complaint, "reference", reference).ifPresent(number -> tellClient.tell(id(envelope),
                branch, client, new News.OfComplaint(template, complaint, number,
                        link.flatMap(token -> seals.sealed(client, complaint, "link", token))),
                envelope.n(), scope));
    }

    /** The desk sees the ids of notices, so this one says nothing of the complaint. */
    private static String id(Envelope envelope) {
        return UUID.nameUUIDFromBytes((envelope.sender() + "/" + envelope.n()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
