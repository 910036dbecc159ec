package org.confidant.complaintservice.measure.mongo;

import java.util.Currency;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.complaintservice.measure.Measure;
import org.confidant.complaintservice.measure.MeasureKind;
import org.confidant.complaintservice.measure.MeasureState;
import org.confidant.complaintservice.measure.Money;
import org.confidant.complaintservice.measure.Proposal;
import org.confidant.complaintservice.measure.Treatment;
import org.confidant.complaintservice.measure.Verdict;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.store.Mapping;

/** A measure as its document. */
final class MeasureMapping implements Mapping<Measure> {
    static final String BRANCH = "branch";
    static final String COMPLAINT = "complaint";
    static final String ORDERED_AT = "proposal.at";
    static final String LINK_HASH = "linkHash";

    @Override
    public Document write(Measure measure) {
        Document document = new Document(COMPLAINT, measure.complaint()).append(BRANCH, measure.branch().value())
                .append("kind", measure.treatment().kind().word()).append("proposal", write(measure.proposal()))
                .append("state", measure.state().word()).append("since", Date.from(measure.since()))
                .append("heard", measure.heard());
        switch (measure.treatment()) {
            case Treatment.Talk(var person) -> document.append("person", person.value());
            case Treatment.Training(var person, var course) -> document.append("person", person.value())
                    .append("course", course);
            case Treatment.Suspension(var person, var until) -> document.append("person", person.value())
                    .append("until", Date.from(until));
            case Treatment.Apology(var client, var words, var hash) -> document.append("client", client.value())
                    .append("words", words).append(LINK_HASH, hash);
            case Treatment.Compensation(var client, var money) -> document.append("client", client.value())
                    .append("amount", money.amount()).append("currency", money.currency().getCurrencyCode());
        }
        if (measure.state() instanceof MeasureState.Refused(var reason)) {
            document.append("refusal", reason);
        }
        if (measure.state() instanceof MeasureState.Done(var result, var score)) {
            result.ifPresent(code -> document.append("result", code));
            score.ifPresent(points -> document.append("score", points));
        }
        measure.verdict().ifPresent(verdict -> document.append("verdict", write(verdict)));
        return document;
    }

    static Document write(Proposal proposal) {
        return new Document("by", proposal.by()).append("at", Date.from(proposal.at())).append("reason",
                proposal.reason());
    }

    private static Document write(Verdict verdict) {
        Document document = new Document("approved", verdict.approved()).append("by", verdict.by()).append("at",
                Date.from(verdict.at()));
        verdict.reason().ifPresent(reason -> document.append("reason", reason));
        return document;
    }

    @Override
    public Measure read(Document document) {
        return new Measure(document.getString(COMPLAINT), new BranchId(document.getString(BRANCH)),
                treatment(document), proposal(document), state(document), document.getDate("since").toInstant(),
                Optional.ofNullable(document.get("verdict", Document.class)).map(MeasureMapping::verdict),
                document.getLong("heard"));
    }

    private static Treatment treatment(Document document) {
        return switch (MeasureKind.of(document.getString("kind"))) {
            case TALK -> new Treatment.Talk(person(document));
            case TRAINING -> new Treatment.Training(person(document), document.getString("course"));
            case SUSPENSION -> new Treatment.Suspension(person(document), document.getDate("until").toInstant());
            case APOLOGY -> new Treatment.Apology(client(document), document.get("words", Binary.class),
                    document.getString(LINK_HASH));
            case COMPENSATION -> new Treatment.Compensation(client(document), new Money(document.getLong("amount"),
                    Currency.getInstance(document.getString("currency"))));
        };
    }

    private static StaffId person(Document document) {
        return new StaffId(document.getString("person"));
    }

    private static ClientId client(Document document) {
        return new ClientId(document.getString("client"));
    }

    static Proposal proposal(Document document) {
        Document proposal = document.get("proposal", Document.class);
        return new Proposal(proposal.getString("by"), proposal.getDate("at").toInstant(),
                proposal.get("reason", Binary.class));
    }

    private static Verdict verdict(Document document) {
        return new Verdict(document.getBoolean("approved"), document.getString("by"),
                document.getDate("at").toInstant(), Optional.ofNullable(document.get("reason", Binary.class)));
    }

    private static MeasureState state(Document document) {
        return switch (document.getString("state")) {
            case "Proposed" -> new MeasureState.Proposed();
            case "Declined" -> new MeasureState.Declined();
            case "Ordered" -> new MeasureState.Ordered();
            case "Accepted" -> new MeasureState.Accepted();
            case "Refused" -> new MeasureState.Refused(document.getString("refusal"));
            case "Done" -> new MeasureState.Done(Optional.ofNullable(document.getString("result")), score(document));
            default -> throw new IllegalArgumentException("a measure has no such state");
        };
    }

    private static OptionalInt score(Document document) {
        Integer score = document.getInteger("score");
        return score == null ? OptionalInt.empty() : OptionalInt.of(score);
    }
}
