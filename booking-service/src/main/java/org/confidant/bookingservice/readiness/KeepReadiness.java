package org.confidant.bookingservice.readiness;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.text.KeepTexts;
import org.confidant.bookingservice.text.Text;
import org.confidant.bookingservice.text.TextItem;
import org.confidant.bookingservice.text.TextKind;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Takes down what a practitioner checked, and what risk a manager accepts (B11). */
@Component
public final class KeepReadiness {
    private final Checks checks;
    private final KeepTexts texts;
    private final Clock clock;

    KeepReadiness(Checks checks, KeepTexts texts, Clock clock) {
        this.checks = checks;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Fills the checklist in, the first time or anew.
     *
     * @param checklist the id of the text in force
     * @param results one for every check of it
     */
    public Stored<Readiness> check(String booking, BranchId branch, OfferingId offering, String practitioner,
            String checklist, Map<String, Boolean> results, BranchScope scope, Command command) {
        Stored<Text> text = texts.of(offering).newest(TextKind.READINESS, checklist)
                .orElseThrow(() -> wrong("text", "is not the checklist in force"));
        requireAll(text.value().content().items(), results);
        Readiness checked = new Readiness(branch, practitioner, text.value().ref(text.id()), results, clock.instant(),
                Optional.empty());
        Optional<Stored<Readiness>> begun = checks.of(booking, scope).isPresent()
                ? Optional.empty()
                : checks.begin(booking, checked, command);
        return begun.orElseGet(() -> checks.change(booking, scope, command, before -> before.again(checked)));
    }

    /** Accepts the risk of everything that fails now. */
    public Stored<Readiness> accept(String booking, String reason, String by, BranchScope scope, Command command) {
        if (checks.of(booking, scope).isEmpty()) {
            throw new Refusal(ReadinessProblem.NOTHING_TO_ACCEPT, "Nothing has been checked yet.");
        }
        return checks.change(booking, scope, command, before -> before.accepted(reason, by, clock.instant()));
    }

    private static void requireAll(List<TextItem> items, Map<String, Boolean> results) {
        Refusal refusal = new Refusal(PlatformProblem.MALFORMED_REQUEST, "The results do not fit the checklist.");
        items.stream().filter(item -> !results.containsKey(item.key()))
                .forEach(item -> refusal.field("results." + item.key(), "must be true or false"));
        results.keySet().stream().filter(key -> items.stream().noneMatch(item -> item.key().equals(key))).sorted()
                .forEach(key -> refusal.field("results." + key, "is no check of this text"));
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
    }

    private static Refusal wrong(String field, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field(field, why);
    }
}
