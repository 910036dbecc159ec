package org.confidant.complaintservice.complaint.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.complaint.Category;
import org.confidant.complaintservice.complaint.Changed;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.ComplaintState;
import org.confidant.complaintservice.complaint.Course;
import org.confidant.complaintservice.complaint.Due;
import org.confidant.complaintservice.complaint.HistoryEntry;
import org.confidant.complaintservice.complaint.Intake;
import org.confidant.complaintservice.complaint.Origin;
import org.confidant.complaintservice.complaint.Outcome;
import org.confidant.complaintservice.complaint.Reference;
import org.confidant.complaintservice.complaint.Sorting;
import org.confidant.complaintservice.complaint.Submission;
import org.confidant.complaintservice.complaint.Tally;
import org.confidant.complaintservice.complaint.Way;
import org.confidant.complaintservice.complaint.Words;
import org.confidant.complaintservice.complaint.investigation.Verdict;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.store.Mapping;

/** A complaint as its document. */
final class ComplaintMapping implements Mapping<Complaint> {
    private static final String OF_MANAGEMENT = "aboutManagement";
    static final String BRANCH = "branch";
    static final String REFERENCE = "reference";
    static final String STATE = "state";
    static final String SEVERITY = "severity";
    static final String DUE = "nextDue";
    static final String RECKON = "reckonAgainAt";
    static final String ALERT = "nextAlert";
    static final String CLOSES = "closesAt";
    static final String ORIGINAL = "original";
    /** Stands where no clock runs, so that these come last. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    static final String ACCUSED = "accused";
    static final String SESSION = "session";
    static final String FILED = "filedAt";
    private static final String KIND = "kind";
    private static final String CATEGORY = "category";
    private static final String BOOKING = "booking";
    private static final String DUPLICATE = "Duplicate";
    private static final String FOUND = "found";
    private static final String ADDED = "added";
    private static final String STRUCK = "struck";
    private static final String LOWERED = "lowered";
    private static final String OUTCOME = "outcome";
    /** What a tally is read from. */
    static final List<String> COUNTED = List.of(BRANCH, SESSION, "offering", "channel", "practitioner", KIND, CATEGORY,
            STATE, OUTCOME, FILED, FOUND);
    /** What a tally and a course are read from. */
    static final List<String> TIMED = Stream.concat(COUNTED.stream(),
            Stream.of("policy", SEVERITY, "history.what", "history.at")).toList();

    /** What a complaint without its words is read from. */
    static final List<String> LISTED = Stream.concat(COUNTED.stream(),
            Stream.of("version", REFERENCE, OF_MANAGEMENT, BOOKING, SEVERITY, "intake", "reporter", ACCUSED, "policy",
                    "filedUnder",
                    DUE,
                    "owner", ORIGINAL, "danger", "history.what", "history.at", "history.by", "history.policy",
                    InvestigationMapping.INVESTIGATION, InvestigationMapping.ACCESS_KNOWN))
            .toList();
    private static final Binary NOT_READ = new Binary(new byte[0]);

    /** As it is listed: nothing that was said is read. */
    static Document unread(Document listed) {
        return listed.append("matter", NOT_READ);
    }

    @Override
    public Document write(Complaint complaint) {
        Submission submission = complaint.submission();
        Origin origin = submission.origin();
        Document document = new Document(REFERENCE, submission.reference().digits())
                .append(BRANCH, origin.branch().value())
                .append("intake", submission.intake().word()).append("reporter", submission.reporter())
                .append("matter", submission.words().matter())
                .append(ACCUSED, complaint.accused().stream().map(StaffId::value).sorted().toList())
                .append("policy", complaint.policy()).append("filedUnder", submission.policy())
                .append(STATE, complaint.state().word())
                .append(KIND, complaint.state().kind().word()).append(SEVERITY, complaint.state().severity().word())
                .append("history", complaint.history().stream().map(ComplaintMapping::entry).toList())
                .append(FILED, Date.from(complaint.filedAt()))
                .append(DUE, Date.from(complaint.due().next().orElse(NEVER)));
        submission.client().ifPresent(client -> document.append("client", client.value()));
        submission.words().people().ifPresent(people -> document.append("people", people));
        submission.words().contact().ifPresent(contact -> document.append("contact", contact));
        if (submission.aboutManagement()) {
            document.append(OF_MANAGEMENT, true);
        }
        submission.happenedAt().ifPresent(at -> document.append("happenedAt", Date.from(at)));
        complaint.due().nextAlert().ifPresent(at -> document.append(ALERT, Date.from(at)));
        AlertMapping.write(complaint.alerts(), document);
        complaint.due().reckonAgainAt().ifPresent(at -> document.append(RECKON, Date.from(at)));
        origin.session().ifPresent(session -> document.append(SESSION, session));
        origin.booking().ifPresent(booking -> document.append(BOOKING, booking));
        complaint.result().ifPresent(result -> document.append(FOUND, result.verdict().word()));
        complaint.due().closesAt().ifPresent(at -> document.append(CLOSES, Date.from(at)));
        FollowingMapping.write(complaint.following(), document);
        origin.delivered().ifPresent(delivered -> document.append("offering", delivered.offering())
                .append("channel", delivered.channel()).append("practitioner", delivered.practitioner().value()));
        complaint.state().sorted().ifPresent(sorting -> document.append(CATEGORY, sorting.category().word())
                .append("owner", sorting.owner().value()));
        if (complaint.state() instanceof ComplaintState.Duplicate duplicate) {
            document.append(ORIGINAL, duplicate.original());
        }
        if (complaint.state() instanceof ComplaintState.Closed closed) {
            document.append(OUTCOME, closed.outcome().word());
        }
        complaint.investigation().ifPresent(one -> InvestigationMapping.write(one, document));
        return document;
    }

    private static Document entry(HistoryEntry entry) {
        Document document = new Document("what", entry.what().word()).append("at", Date.from(entry.at()))
                .append("by", entry.by());
        entry.words().ifPresent(words -> document.append("words", words));
        entry.way().ifPresent(way -> document.append("way", way.word()));
        entry.policy().ifPresent(version -> document.append("policy", version));
        people(ADDED, entry.changed().added(), document);
        people(STRUCK, entry.changed().struck(), document);
        if (entry.changed().lowered()) {
            document.append(LOWERED, true);
        }
        return document;
    }

    @Override
    public Complaint read(Document document) {
        return new Complaint(submission(document),
                document.getList(ACCUSED, String.class).stream().map(StaffId::new).collect(Collectors.toSet()),
                state(document),
                document.getList("history", Document.class).stream().map(ComplaintMapping::entry).toList(),
                new Due(at(document, DUE).filter(due -> due.isBefore(NEVER)), at(document, ALERT),
                        at(document, RECKON), at(document, CLOSES)),
                AlertMapping.read(document), FollowingMapping.read(document),
                InvestigationMapping.read(document));
    }

    private static Submission submission(Document document) {
        return new Submission(new Reference(document.getString(REFERENCE)), origin(document),
                text(document, "client").map(ClientId::new), Intake.of(document.getString("intake")),
                document.getString("reporter"),
                new Words(document.get("matter", Binary.class), binary(document, "people"),
                        binary(document, "contact")),
                document.get("filedUnder", document.getInteger("policy")), document.getBoolean(OF_MANAGEMENT, false),
                at(document, "happenedAt"));
    }

    private static HistoryEntry entry(Document entry) {
        return new HistoryEntry(HistoryEntry.What.of(entry.getString("what")), entry.getDate("at").toInstant(),
                entry.getString("by"), binary(entry, "words"), text(entry, "way").map(Way::of),
                Optional.ofNullable(entry.getInteger("policy")),
                new Changed(people(ADDED, entry), people(STRUCK, entry), entry.getBoolean(LOWERED, false)));
    }

    private static void people(String field, Set<StaffId> people, Document entry) {
        if (!people.isEmpty()) {
            entry.append(field, people.stream().map(StaffId::value).sorted().toList());
        }
    }

    private static Set<StaffId> people(String field, Document entry) {
        return entry.getList(field, String.class, List.of()).stream().map(StaffId::new).collect(Collectors.toSet());
    }

    static Tally tally(Document document) {
        return new Tally(origin(document), kind(document), text(document, CATEGORY).map(Category::of),
                document.getString(STATE).equals(DUPLICATE),
                text(document, OUTCOME).filter(Outcome.WITHDRAWN.word()::equals).isPresent(),
                document.getDate(FILED).toInstant(),
                text(document, FOUND).map(Verdict::of));
    }

    /** Who did it and what they said is not read. */
    static Course course(Document document) {
        return new Course(new BranchId(document.getString(BRANCH)), document.getInteger("policy"), kind(document),
                severity(document), Complaint.clockEvents(document.getList("history", Document.class).stream()
                        .map(entry -> HistoryEntry.of(HistoryEntry.What.of(entry.getString("what")),
                                entry.getDate("at").toInstant(), "", Optional.empty()))
                        .toList()));
    }

    private static Kind kind(Document document) {
        return Kind.valueOf(document.getString(KIND).toUpperCase(Locale.ROOT));
    }

    private static Severity severity(Document document) {
        return Severity.valueOf(document.getString(SEVERITY).toUpperCase(Locale.ROOT));
    }

    private static Origin origin(Document document) {
        return new Origin(new BranchId(document.getString(BRANCH)), text(document, SESSION), text(document, BOOKING),
                text(document, "offering").map(offering -> new Origin.Delivered(offering,
                        document.getString("channel"), new StaffId(document.getString("practitioner")))));
    }

    private static ComplaintState state(Document document) {
        Kind kind = kind(document);
        Severity severity = severity(document);
        if (document.getString(STATE).equals("Received")) {
            return new ComplaintState.Received(kind, severity);
        }
        Optional<Sorting> sorted = text(document, CATEGORY).map(category -> new Sorting(Category.of(category), kind,
                severity, new StaffId(document.getString("owner"))));
        if (document.getString(STATE).equals("Closed")) {
            return new ComplaintState.Closed(kind, severity, sorted, Outcome.of(document.getString(OUTCOME)));
        }
        Sorting sorting = sorted.orElseThrow();
        return switch (document.getString(STATE)) {
            case "Classified" -> new ComplaintState.Classified(sorting);
            case "Proposed" -> new ComplaintState.Proposed(sorting);
            case "Answered" -> new ComplaintState.Answered(sorting);
            default -> new ComplaintState.Duplicate(sorting, document.getString(ORIGINAL));
        };
    }

    private static Optional<String> text(Document document, String field) {
        return Optional.ofNullable(document.getString(field));
    }

    private static Optional<Binary> binary(Document document, String field) {
        return Optional.ofNullable(document.get(field, Binary.class));
    }

    private static Optional<Instant> at(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }

}
