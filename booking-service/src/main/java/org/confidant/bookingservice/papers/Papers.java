package org.confidant.bookingservice.papers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.bookingservice.papers.Deed.Answered;
import org.confidant.bookingservice.papers.Deed.Consented;
import org.confidant.bookingservice.papers.Deed.Countersigned;
import org.confidant.bookingservice.papers.Deed.Signed;
import org.confidant.bookingservice.text.OfferingTexts;
import org.confidant.bookingservice.text.TextKind;

/** One client's acts, read as what is in force. */
public final class Papers {
    private static final Comparator<KeptAct> BY_TIME = Comparator.comparing((KeptAct kept) -> kept.act().at())
            .thenComparing(kept -> kept.act().deed() instanceof Consented(var _, var given) && !given)
            .thenComparing(KeptAct::id);

    private final List<KeptAct> acts;

    /** @param acts in any order; of a consent given and taken back in the same millisecond the second counts */
    public Papers(List<KeptAct> acts) {
        this.acts = acts.stream().sorted(BY_TIME).toList();
    }

    /** The consent in force for a purpose: the last word on it was yes, to a notice that still holds for that service. */
    public Optional<KeptAct> consent(Purpose purpose, OfferingTexts texts) {
        Optional<KeptAct> lastNo = consents(purpose, false).reduce((_, later) -> later);
        return consents(purpose, true).filter(kept -> texts.hold(kept.act().text()))
                .filter(kept -> lastNo.isEmpty() || BY_TIME.compare(kept, lastNo.get()) > 0)
                .reduce((_, later) -> later);
    }

    /** The consent that was given last, whatever it was given to, if it was not taken back. */
    public Optional<KeptAct> lastGiven(Purpose purpose) {
        return acts.stream().filter(kept -> kept.act().deed() instanceof Consented(var what, var _) && what == purpose)
                .reduce((_, later) -> later)
                .filter(kept -> kept.act().deed() instanceof Consented(var _, var given) && given);
    }

    /** The client's signature that is in force for that service. */
    public Optional<KeptAct> signature(OfferingTexts texts) {
        return last(texts, TextKind.AGREEMENT, Signed.class);
    }

    /** The answers that are in force for that service. */
    public Optional<KeptAct> answers(OfferingTexts texts) {
        return last(texts, TextKind.INTAKE, Answered.class);
    }

    /** That practitioner's signature under the agreement with this client. */
    public Optional<KeptAct> countersignature(String practitioner, OfferingTexts texts) {
        return inForce(texts, TextKind.AGREEMENT).filter(
                kept -> kept.act().deed() instanceof Countersigned(var who) && who.equals(practitioner))
                .reduce((_, later) -> later);
    }

    private Optional<KeptAct> last(OfferingTexts texts, TextKind kind, Class<? extends Deed> deed) {
        return inForce(texts, kind).filter(kept -> deed.isInstance(kept.act().deed())).reduce((_, later) -> later);
    }

    private Stream<KeptAct> inForce(OfferingTexts texts, TextKind kind) {
        return acts.stream().filter(kept -> kept.act().text().kind() == kind)
                .filter(kept -> texts.hold(kept.act().text()));
    }

    private Stream<KeptAct> consents(Purpose purpose, boolean given) {
        return acts.stream().filter(kept -> kept.act().deed().equals(new Consented(purpose, given)));
    }
}
