package org.confidant.complaintservice.complaint;

import java.util.Optional;
import org.bson.types.Binary;
import org.confidant.complaintservice.complaint.investigation.Charge;
import org.confidant.platform.crypto.DocumentSeal;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** Each complaint has a key of its own, under which all its words lie (C2). */
@Component
public final class WordSeals {
    private final SubjectKeys keys;

    WordSeals(SubjectKeys keys) {
        this.keys = keys;
    }

    /** The name of a complaint's keyset. */
    public static String subject(String id) {
        return "complaint:" + id;
    }

    /** The key of a complaint that is being filed. */
    SubjectKey created(String id) {
        return live(keys.create(subject(id)));
    }

    /** The key of a complaint, for what belongs to it; once destroyed, the complaint is unknown. */
    public SubjectKey key(String id) {
        return live(keys.find(subject(id)));
    }

    Words seal(String id, Filing filing) {
        DocumentSeal seal = new DocumentSeal(created(id), id);
        return new Words(seal.seal("matter", filing.matter()), filing.people().map(text -> seal.seal("people", text)),
                filing.contact().map(text -> seal.seal("contact", text)));
    }

    /** What was said, in clear. */
    public Said open(String id, Words words) {
        DocumentSeal seal = seal(id);
        return new Said(seal.open("matter", words.matter()), words.people().map(text -> seal.open("people", text)),
                words.contact().map(text -> seal.open("contact", text)));
    }

    /** Seals what was said at a step, or why it was done; its place in the history binds it. */
    Binary sealStep(String id, int place, String words) {
        return seal(id).seal(field(place), words);
    }

    /** What was said at a step, or why it was done, in clear. */
    public String openStep(String id, int place, Binary words) {
        return seal(id).open(field(place), words);
    }

    /** Seals what the accused are asked to answer; the place of the step that brings it binds it. */
    Binary sealCharge(String id, int place, String words) {
        return seal(id).seal(charge(place), words);
    }

    /** What the accused are asked to answer, in clear. */
    public String openCharge(String id, Charge charge) {
        return seal(id).open(charge(charge.place()), charge.words());
    }

    private static String charge(int place) {
        return "charge-" + place;
    }

    private static String field(int place) {
        return "step-" + place;
    }

    /** The key of a complaint, unless its words were erased. */
    Optional<SubjectKey> keyUnlessErased(String id) {
        return keys.find(subject(id)) instanceof KeysetState.Live(SubjectKey key) ? Optional.of(key) : Optional.empty();
    }

    private DocumentSeal seal(String id) {
        return new DocumentSeal(key(id), id);
    }

    private static SubjectKey live(KeysetState state) {
        if (state instanceof KeysetState.Live(SubjectKey key)) {
            return key;
        }
        throw Refusal.notFound();
    }

    /** Words in clear. */
    public record Said(String matter, Optional<String> people, Optional<String> contact) {}
}
