package org.confidant.bookingservice.papers.mongo;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.papers.Act;
import org.confidant.bookingservice.papers.Deed;
import org.confidant.bookingservice.papers.Deed.Answered;
import org.confidant.bookingservice.papers.Deed.Consented;
import org.confidant.bookingservice.papers.Deed.Countersigned;
import org.confidant.bookingservice.papers.Deed.Signed;
import org.confidant.bookingservice.papers.OnPaper;
import org.confidant.bookingservice.papers.Purpose;
import org.confidant.bookingservice.papers.Signer;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.text.TextKind;
import org.confidant.bookingservice.text.TextRef;
import org.confidant.platform.store.Mapping;

/** How an act stands in its document. */
final class ActMapping implements Mapping<Act> {
    static final String CLIENT = "client";
    private static final String DEED = "deed";

    @Override
    public Document write(Act act) {
        Document document = new Document("branch", act.branch().value()).append(CLIENT, act.client())
                .append("text", write(act.text())).append("sha256", act.sha256()).append("at", Date.from(act.at()))
                .append("guardian", act.signer().guardian()).append("name", act.signer().sealedName());
        act.signer().onPaper().ifPresent(paper -> document.append("takenBy", paper.takenBy()).append("witness",
                paper.witness()));
        switch (act.deed()) {
            case Consented(var purpose, var given) -> document.append(DEED, given ? "consented" : "taken back")
                    .append("purpose", purpose.toString());
            case Answered(var sealed) -> document.append(DEED, "answered").append("answers", sealed);
            case Signed _ -> document.append(DEED, "signed");
            case Countersigned(var practitioner) -> document.append(DEED, "countersigned").append("practitioner",
                    practitioner);
        }
        return document;
    }

    private static Document write(TextRef text) {
        return new Document("id", text.id()).append("kind", text.kind().toString())
                .append("offering", text.offering().value()).append("language", text.language())
                .append("number", text.number());
    }

    @Override
    public Act read(Document document) {
        Document text = document.get("text", Document.class);
        return new Act(document.getString(CLIENT), new BranchId(document.getString("branch")), deed(document),
                new TextRef(text.getString("id"), TextKind.of(text.getString("kind")).orElseThrow(),
                        new OfferingId(text.getString("offering")), text.getString("language"),
                        text.getInteger("number")),
                document.getString("sha256"), document.getDate("at").toInstant(),
                new Signer(document.getBoolean("guardian"), document.getString("name"),
                        Optional.ofNullable(document.getString("witness"))
                                .map(witness -> new OnPaper(document.getString("takenBy"), witness))));
    }

    private static Deed deed(Document document) {
        String word = document.getString(DEED);
        return switch (word) {
            case "consented" -> new Consented(purpose(document), true);
            case "taken back" -> new Consented(purpose(document), false);
            case "answered" -> new Answered(document.getString("answers"));
            case "signed" -> new Signed();
            case "countersigned" -> new Countersigned(document.getString("practitioner"));
            default -> throw new IllegalArgumentException("no such deed: " + word);
        };
    }

    private static Purpose purpose(Document document) {
        return Purpose.of(document.getString("purpose")).orElseThrow();
    }
}
