package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.confidant.complaintservice.clock.BusinessTime;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.HistoryEntry;
import org.confidant.complaintservice.complaint.Way;
import org.confidant.complaintservice.complaint.WordSeals;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** What only those see who handle a complaint or look into it: words and people. */
@Schema(name = "ComplaintInside")
record InsideView(String matter, @Nullable String people, @Nullable String contact, @Nullable String client,
        @Nullable String practitioner, List<String> accused,
        @Schema(description = "Who took it down") String reporter,
        @Nullable @Schema(description = "When it happened, by the account of who complained") OffsetDateTime happenedAt,
        List<StepView> history,
        @Nullable @Schema(description = "Missing until a group is formed") InvestigationView investigation) {

    /** One thing that happened to it. */
    @Schema(name = "ComplaintStep")
    record StepView(String what, OffsetDateTime at, String by,
            @Nullable @Schema(description = "Why it was done, or what was said") String words,
            @Nullable @Schema(description = "How the client was told") String way,
            @Nullable @Schema(description = "The version of the time allowed that it was corrected to") Integer policy,
            @Nullable @Schema(description = "Who is accused since then") List<String> accused,
            @Nullable @Schema(description = "Who is accused no more since then") List<String> struck,
            @Nullable @Schema(description = "True if it is severe no more since then") Boolean lowered) {}

    static InsideView of(Stored<Complaint> stored, WordSeals seals, ZoneId zone, BusinessTime time, Instant now) {
        Complaint complaint = stored.value();
        WordSeals.Said said = seals.open(stored.id(), complaint.submission().words());
        List<HistoryEntry> history = complaint.history();
        return new InsideView(said.matter(), said.people().orElse(null), said.contact().orElse(null),
                complaint.client().map(ClientId::value).orElse(null),
                complaint.origin().delivered().map(session -> session.practitioner().value()).orElse(null),
                complaint.accused().stream().map(StaffId::value).sorted().toList(), complaint.submission().reporter(),
                complaint.submission().happenedAt().map(at -> ComplaintView.local(at, zone)).orElse(null),
                IntStream.range(0, history.size())
                        .mapToObj(place -> step(stored.id(), place, history.get(place), seals, zone)).toList(),
                complaint.investigation()
                        .map(one -> InvestigationView.of(stored, one, seals, zone, time, now)).orElse(null));
    }

    private static StepView step(String id, int place, HistoryEntry entry, WordSeals seals, ZoneId zone) {
        return new StepView(entry.what().word(), ComplaintView.local(entry.at(), zone), entry.by(),
                entry.words().map(words -> seals.openStep(id, place, words)).orElse(null),
                entry.way().map(Way::word).orElse(null), entry.policy().orElse(null), ids(entry.changed().added()),
                ids(entry.changed().struck()), entry.changed().lowered() ? true : null);
    }

    private static @Nullable List<String> ids(Set<StaffId> people) {
        return people.isEmpty() ? null : people.stream().map(StaffId::value).sorted().toList();
    }
}
