package org.confidant.complaintservice.complaint.mongo;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.complaintservice.complaint.investigation.Charge;
import org.confidant.complaintservice.complaint.investigation.Group;
import org.confidant.complaintservice.complaint.investigation.Hearing;
import org.confidant.complaintservice.complaint.investigation.Investigation;
import org.confidant.complaintservice.complaint.investigation.Result;
import org.confidant.complaintservice.complaint.investigation.Stage;
import org.confidant.complaintservice.complaint.investigation.Verdict;
import org.confidant.complaintservice.complaint.investigation.Vote;
import org.confidant.complaintservice.roster.StaffId;

/** How a complaint is looked into, as a part of its document. */
final class InvestigationMapping {
    static final String INVESTIGATION = "investigation";
    /** Beside it: archive-service raises it without a decision, and no decision writes over it. */
    static final String ACCESS_KNOWN = "accessKnown";
    static final String MEMBERS = "members";
    static final String OPEN = "open";
    static final String UNTIL = "until";
    private static final String TURN = "turn";
    private static final String VERDICT = "verdict";
    private static final String CAUSES = "causes";
    private static final String PLACE = "place";

    private InvestigationMapping() {}

    static void write(Investigation investigation, Document complaint) {
        Group group = investigation.group();
        Document document = new Document(MEMBERS, words(group.members()))
                .append("former", words(group.former().stream().sorted((one, other) -> one.value().compareTo(
                        other.value())).toList()))
                .append(OPEN, group.open()).append(UNTIL, Date.from(group.until())).append("round", group.round())
                .append("charges", investigation.charges().stream().map(InvestigationMapping::charge).toList())
                .append("hearings", investigation.hearings().stream().map(InvestigationMapping::hearing).toList())
                .append(TURN, investigation.turn())
                .append("votes", investigation.votes().stream().map(InvestigationMapping::vote).toList());
        investigation.result().ifPresent(result -> document.append("result", result(result)));
        complaint.append(INVESTIGATION, document);
        if (group.known() > 0) {
            complaint.append(ACCESS_KNOWN, group.known());
        }
    }

    static Optional<Investigation> read(Document complaint) {
        return Optional.ofNullable(complaint.get(INVESTIGATION, Document.class))
                .map(document -> new Investigation(group(document, complaint.get(ACCESS_KNOWN, 0L)),
                        document.getList("charges", Document.class).stream().map(InvestigationMapping::charge)
                                .toList(),
                        document.getList("hearings", Document.class).stream().map(InvestigationMapping::hearing)
                                .toList(),
                        document.getInteger(TURN),
                        document.getList("votes", Document.class).stream().map(InvestigationMapping::vote).toList(),
                        Optional.ofNullable(document.get("result", Document.class)).map(InvestigationMapping::result)));
    }

    private static Group group(Document document, long known) {
        return new Group(people(document, MEMBERS), Set.copyOf(people(document, "former")),
                document.getBoolean(OPEN), document.getDate(UNTIL).toInstant(), document.getLong("round"), known);
    }

    private static Document charge(Charge charge) {
        return new Document("words", charge.words()).append(PLACE, charge.place());
    }

    private static Charge charge(Document document) {
        return new Charge(document.get("words", Binary.class), document.getInteger(PLACE));
    }

    private static Document hearing(Hearing hearing) {
        Document document = new Document("accused", hearing.accused().value()).append("charge", hearing.charge())
                .append("askedAt", Date.from(hearing.askedAt()));
        hearing.closed().ifPresent(how -> document.append(PLACE, how.place()).append("stated", how.stated()));
        return document;
    }

    private static Hearing hearing(Document document) {
        return new Hearing(new StaffId(document.getString("accused")), document.getInteger("charge"),
                document.getDate("askedAt").toInstant(),
                Optional.ofNullable(document.getInteger(PLACE))
                        .map(place -> new Hearing.Closing(place, document.getBoolean("stated"))));
    }

    private static Document vote(Vote vote) {
        Document document = new Document("member", vote.member().value()).append(TURN, vote.turn())
                .append(VERDICT, vote.verdict().word()).append(CAUSES, vote.causes()).append(PLACE, vote.place());
        vote.stage().ifPresent(stage -> document.append("stage", stage.word()));
        return document;
    }

    private static Vote vote(Document document) {
        return new Vote(new StaffId(document.getString("member")), document.getInteger(TURN),
                Verdict.of(document.getString(VERDICT)), document.getList(CAUSES, String.class),
                Optional.ofNullable(document.getString("stage")).map(Stage::of), document.getInteger(PLACE));
    }

    private static Document result(Result result) {
        return new Document(VERDICT, result.verdict().word()).append(TURN, result.turn())
                .append(CAUSES, result.causes())
                .append("stages", result.stages().stream().map(Stage::word).toList());
    }

    private static Result result(Document document) {
        return new Result(Verdict.of(document.getString(VERDICT)), document.getInteger(TURN),
                document.getList(CAUSES, String.class),
                document.getList("stages", String.class).stream().map(Stage::of).toList());
    }

    private static List<String> words(List<StaffId> people) {
        return people.stream().map(StaffId::value).toList();
    }

    private static List<StaffId> people(Document document, String field) {
        return document.getList(field, String.class).stream().map(StaffId::new).collect(Collectors.toList());
    }
}
