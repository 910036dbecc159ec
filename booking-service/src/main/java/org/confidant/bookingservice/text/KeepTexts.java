package org.confidant.bookingservice.text;

import java.time.Clock;
import java.util.Optional;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.offering.Offerings;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Drafts texts and puts them in force (row 12). */
@Component
public final class KeepTexts {
    private static final int ATTEMPTS = 20;

    private final Texts texts;
    private final Offerings offerings;
    private final Clock clock;

    KeepTexts(Texts texts, Offerings offerings, Clock clock) {
        this.texts = texts;
        this.offerings = offerings;
        this.clock = clock;
    }

    /** @throws Refusal if there is no such service */
    public Stored<Text> draft(Text draft, Command command) {
        if (offerings.byId(draft.offering()).isEmpty()) {
            throw new Refusal(TextProblem.UNKNOWN_SERVICE, "Add the service first.").field("service",
                    "is not the id of a service");
        }
        return texts.add(draft, command).stored();
    }

    /** @throws Refusal if it is published already, or of a kind that these words do not fit */
    public Stored<Text> rewrite(String id, TextContent content, Command command) {
        return texts.change(id, command, text -> text.rewritten(content));
    }

    /** Puts a draft in force with the next number; everything before it stays what it was. */
    public Stored<Text> publish(String id, Command command) {
        for (int attempt = 1;; attempt++) {
            try {
                return texts.change(id, command, text -> text.published(next(text), clock.instant()));
            } catch (Texts.NumberTaken taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    /** All that is published for a service. */
    public OfferingTexts of(OfferingId offering) {
        return new OfferingTexts(texts.published(offering));
    }

    private int next(Text draft) {
        return 1 + texts.published(draft.offering()).stream().map(Stored::value)
                .filter(text -> text.kind() == draft.kind() && text.language().equals(draft.language()))
                .map(Text::publication).flatMap(Optional::stream).mapToInt(Text.Publication::number).max().orElse(0);
    }
}
