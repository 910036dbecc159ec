package org.confidant.bookingservice.client.mongo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.bookingservice.client.Client;
import org.confidant.bookingservice.client.Guardian;
import org.confidant.bookingservice.client.Particulars;
import org.confidant.bookingservice.client.Phones;
import org.confidant.bookingservice.client.Sought;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.crypto.BlindIndex;

/** The blind indexes by which a client is found without opening anybody (B8). */
final class Fingerprints {
    static final String FIELD = "lookup";
    static final String PHONES = "lookup.phones";
    static final String ENDINGS = "lookup.endings";
    static final String NAME = "lookup.name";
    /** The phone the desk filed the client under. */
    static final String HELD = "lookup.held";
    /** The same, and only while nobody else may have it. */
    static final String HELD_ALONE = "heldAlone";

    private final BlindIndex index;

    Fingerprints(BlindIndex index) {
        this.index = index;
    }

    Document lookup(Client client) {
        Particulars who = client.particulars();
        List<String> phones = Stream.concat(who.phone().stream(),
                who.guardians().stream().map(Guardian::phone).flatMap(Optional::stream)).distinct().toList();
        Document lookup = new Document("name", name(who.name(), client.branch()))
                .append("phones", phones.stream().map(phone -> phone(phone, client.branch())).toList())
                .append("endings", phones.stream().map(Phones::lastFour).distinct()
                        .map(digits -> ending(digits, client.branch())).toList());
        if (client.partner().isEmpty()) {
            who.phone().ifPresent(phone -> lookup.append("held", phone(phone, client.branch())));
        }
        return lookup;
    }

    String field(Sought sought) {
        return switch (sought) {
            case Sought.ByPhone _ -> PHONES;
            case Sought.ByLastFour _ -> ENDINGS;
            case Sought.ByName _ -> NAME;
        };
    }

    String value(Sought sought, BranchId branch) {
        return switch (sought) {
            case Sought.ByPhone(String e164) -> phone(e164, branch);
            case Sought.ByLastFour(String digits) -> ending(digits, branch);
            case Sought.ByName(String name) -> name(name, branch);
        };
    }

    String phone(String e164, BranchId branch) {
        return index.of("client-phone", branch.value(), e164);
    }

    private String ending(String digits, BranchId branch) {
        return index.of("client-phone-ending", branch.value(), digits);
    }

    private String name(String name, BranchId branch) {
        return index.of("client-name", branch.value(), normalised(name));
    }

    /** Letters and digits alone, so that neither case nor width nor spaces nor a middle dot hides anybody. */
    static String normalised(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String letters = folded.codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return letters.isEmpty() ? folded.strip() : letters;
    }
}
