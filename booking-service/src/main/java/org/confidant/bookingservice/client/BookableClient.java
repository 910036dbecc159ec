package org.confidant.bookingservice.client;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.confidant.bookingservice.roster.BranchId;

/** What booking and its notices need to know of a client, and no more. */
public record BookableClient(ClientId id, BranchId branch, Optional<PartnerId> partner, boolean minor,
        Optional<String> language, ContactWishes wishes, List<Recipient> recipients) {

    static BookableClient of(Client client, int year) {
        Particulars who = client.particulars();
        boolean minor = who.minorIn(year);
        return new BookableClient(client.id(), client.branch(), client.partner(), minor, who.language(), who.wishes(),
                minor ? guardians(who) : List.of(self(who)));
    }

    /** Whether anybody is there whom a mail about them may reach. */
    public boolean mailable() {
        return recipients.stream().anyMatch(recipient -> recipient.email().isPresent());
    }

    /** For a minor only the guardian gets mail and links (row 7). */
    private static List<Recipient> guardians(Particulars who) {
        return who.guardians().stream()
                .map(guardian -> new Recipient(guardian.name(), welcome(guardian.email(), who.wishes()), true))
                .toList();
    }

    private static Recipient self(Particulars who) {
        return new Recipient(who.wishes().name().orElse(who.name()), welcome(who.email(), who.wishes()), false);
    }

    private static Optional<String> welcome(Optional<String> email, ContactWishes wishes) {
        Predicate<String> wanted = _ -> wishes.how().contains(ContactWay.EMAIL);
        return email.filter(wanted);
    }
}
