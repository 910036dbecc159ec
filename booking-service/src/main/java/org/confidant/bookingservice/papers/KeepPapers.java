package org.confidant.bookingservice.papers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.papers.Deed.Answered;
import org.confidant.bookingservice.papers.Deed.Consented;
import org.confidant.bookingservice.papers.Deed.Countersigned;
import org.confidant.bookingservice.papers.Deed.Signed;
import org.confidant.bookingservice.task.About;
import org.confidant.bookingservice.task.TaskKind;
import org.confidant.bookingservice.task.TaskWanted;
import org.confidant.bookingservice.text.KeepTexts;
import org.confidant.bookingservice.text.OfferingTexts;
import org.confidant.bookingservice.text.Text;
import org.confidant.bookingservice.text.TextItem;
import org.confidant.bookingservice.text.TextKind;
import org.confidant.bookingservice.text.TextRef;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes down what a client consents to, answers and signs, by link or on paper (B9, B10). */
@Component
public final class KeepPapers {
    private static final Duration TO_ACT_ON_WITHDRAWAL = Duration.ofDays(1);

    private final Acts acts;
    private final KeepTexts texts;
    private final ClientSeals seals;
    private final JsonMapper json;
    private final Clock clock;

    KeepPapers(Acts acts, KeepTexts texts, ClientSeals seals, JsonMapper json, Clock clock) {
        this.acts = acts;
        this.texts = texts;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    /** Everything the client did so far. */
    public Papers of(Party party, BranchScope scope) {
        return acts.of(List.of(party.client()), scope).getOrDefault(party.client(), new Papers(List.of()));
    }

    /** Consents to one purpose, having read that notice. */
    public void consent(Party party, Purpose purpose, String notice, Hand hand, Command command) {
        Stored<Text> read = inForce(party, TextKind.CONSENT, notice);
        keep(party, new Consented(purpose, true), read.value().ref(read.id()), read.value().sha256(), hand, List.of(),
                command);
    }

    /** Takes a consent back: with effect at once, and somebody sees to what follows from it. */
    public void takeBack(Party party, Purpose purpose, Hand hand, BranchScope scope, Command command) {
        Act given = of(party, scope).lastGiven(purpose).map(KeptAct::act)
                .orElseThrow(() -> new Refusal(PapersProblem.NOT_CONSENTED, "Nothing was consented to, or it was taken "
                        + "back already."));
        Instant now = clock.instant();
        Message task = TaskWanted.ofManager(TaskKind.CONSENT_TAKEN_BACK, party.branch(),
                now.plus(TO_ACT_ON_WITHDRAWAL), new About(party.client().value(), Optional.empty(),
                        Optional.of(purpose.toString())));
        keep(party, new Consented(purpose, false), given.text(), given.sha256(), hand, List.of(task), command);
    }

    /**
     * Answers the questionnaire.
     *
     * @param answers by question key
     * @throws Refusal before the consent to keep sensitive data, and for questions left out or unknown
     */
    public void answer(Party party, String questionnaire, Map<String, String> answers, Hand hand, BranchScope scope,
            Command command) {
        OfferingTexts published = texts.of(party.offering());
        if (of(party, scope).consent(Purpose.SENSITIVE_DATA, published).isEmpty()) {
            throw new Refusal(PapersProblem.CONSENT_MISSING, "Consent to sensitive-data first.");
        }
        Stored<Text> read = inForce(party, TextKind.INTAKE, questionnaire);
        requireAnswered(read.value().content().items(), answers);
        String sealed = seals.seal(party.client(), command.id(), "answers", json.writeValueAsString(answers));
        keep(party, new Answered(sealed), read.value().ref(read.id()), read.value().sha256(), hand, List.of(), command);
    }

    /** Signs the agreement for the client's side. */
    public void sign(Party party, String agreement, Hand hand, Command command) {
        Stored<Text> read = inForce(party, TextKind.AGREEMENT, agreement);
        keep(party, new Signed(), read.value().ref(read.id()), read.value().sha256(), hand, List.of(), command);
    }

    /** Signs the same agreement for our side, with each client; a repetition changes nothing. */
    public void countersign(List<Party> parties, String practitioner, String name, Command command) {
        for (int index = 0; index < parties.size(); index++) {
            Party party = parties.get(index);
            Stored<Text> read = texts.of(party.offering()).inForce(TextKind.AGREEMENT, party.language())
                    .orElseThrow(KeepPapers::notInForce);
            keep(command.id() + "-" + index, party, new Countersigned(practitioner), read.value().ref(read.id()),
                    read.value().sha256(), new Hand(name, Optional.empty()), List.of(), command);
        }
    }

    /** The answers, readable; empty once the client's key is gone. */
    public Map<String, String> opened(ClientId client, KeptAct answered) {
        if (!(answered.act().deed() instanceof Answered(var sealed))) {
            throw new IllegalArgumentException("not an intake");
        }
        return seals.open(client, answered.id(), "answers", sealed).map(this::read).orElse(Map.of());
    }

    @SuppressWarnings("unchecked") // written by answer
    private Map<String, String> read(String text) {
        return json.readValue(text, Map.class);
    }

    private Stored<Text> inForce(Party party, TextKind kind, String id) {
        return texts.of(party.offering()).newest(kind, id).orElseThrow(KeepPapers::notInForce);
    }

    private void keep(Party party, Deed deed, TextRef text, String sha256, Hand hand, List<Message> messages,
            Command command) {
        keep(command.id(), party, deed, text, sha256, hand, messages, command);
    }

    private void keep(String id, Party party, Deed deed, TextRef text, String sha256, Hand hand,
            List<Message> messages, Command command) {
        Signer signer = new Signer(party.minor(), seals.seal(party.client(), id, "name", hand.name()), hand.onPaper());
        acts.add(id, new Act(party.client().value(), party.branch(), deed, text, sha256, clock.instant(), signer),
                messages, command);
    }

    private static void requireAnswered(List<TextItem> questions, Map<String, String> answers) {
        Refusal refusal = new Refusal(PlatformProblem.MALFORMED_REQUEST, "The answers do not fit the questions.");
        questions.stream().filter(TextItem::required).filter(question -> !answers.containsKey(question.key()))
                .forEach(question -> refusal.field("answers." + question.key(), "must be answered"));
        answers.keySet().stream().filter(key -> questions.stream().noneMatch(one -> one.key().equals(key))).sorted()
                .forEach(key -> refusal.field("answers." + key, "is no question of this text"));
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
    }

    private static Refusal notInForce() {
        return new Refusal(PapersProblem.TEXT_NOT_IN_FORCE, "Read what is in force, and name its id.");
    }
}
