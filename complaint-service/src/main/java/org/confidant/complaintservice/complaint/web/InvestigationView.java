package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.confidant.complaintservice.clock.BusinessTime;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.HistoryEntry;
import org.confidant.complaintservice.complaint.WordSeals;
import org.confidant.complaintservice.complaint.investigation.Hearing;
import org.confidant.complaintservice.complaint.investigation.Investigation;
import org.confidant.complaintservice.complaint.investigation.Stage;
import org.confidant.complaintservice.complaint.investigation.Vote;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** How a complaint is looked into. */
@Schema(name = "Investigation")
record InvestigationView(List<String> members, OffsetDateTime until,
        @Nullable @Schema(description = "Whether members can open the session's record: being-prepared, open or ended; missing if it is about no session") String access,
        String charge, List<HearingView> hearings,
        @Schema(description = "The present time of voting, from 1") int turn,
        @Schema(description = "Of all turns, in order") List<VoteView> votes) {

    /** How an accused is heard. */
    @Schema(name = "Hearing")
    record HearingView(String accused, OffsetDateTime askedAt,
            @Schema(description = "From then on they count as heard") OffsetDateTime limit,
            @Schema(description = "asked, stated or refused") String state, @Nullable String statement) {}

    /** What one member found. */
    @Schema(name = "Finding")
    record VoteView(String member, int turn, String vote, List<String> causes, @Nullable String stage,
            OffsetDateTime at, @Nullable String words) {}

    static InvestigationView of(Stored<Complaint> stored, Investigation one, WordSeals seals, ZoneId zone,
            BusinessTime time, Instant now) {
        Complaint complaint = stored.value();
        return new InvestigationView(one.group().members().stream().map(StaffId::value).toList(),
                ComplaintView.local(one.group().until(), zone),
                complaint.origin().session().map(_ -> word(one.group().access(now))).orElse(null),
                seals.openCharge(stored.id(), one.charge()),
                one.hearings().stream().map(hearing -> hearing(stored, hearing, seals, zone, time, now)).toList(),
                one.turn(), one.votes().stream().map(vote -> vote(stored, vote, seals, zone)).toList());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static HearingView hearing(Stored<Complaint> stored, Hearing hearing, WordSeals seals, ZoneId zone,
            BusinessTime time, Instant now) {
        boolean stated = hearing.closed().filter(Hearing.Closing::stated).isPresent();
        String state = stated ? "stated" : hearing.refused(time, now) ? "refused" : "asked";
        return new HearingView(hearing.accused().value(), ComplaintView.local(hearing.askedAt(), zone),
                ComplaintView.local(hearing.limit(time), zone), state,
                hearing.closed().map(how -> words(stored, how.place(), seals)).orElse(null));
    }

    private static VoteView vote(Stored<Complaint> stored, Vote vote, WordSeals seals, ZoneId zone) {
        return new VoteView(vote.member().value(), vote.turn(), vote.verdict().word(), vote.causes(),
                vote.stage().map(Stage::word).orElse(null),
                ComplaintView.local(stored.value().history().get(vote.place()).at(), zone),
                words(stored, vote.place(), seals));
    }

    static @Nullable String words(Stored<Complaint> stored, int place, WordSeals seals) {
        HistoryEntry entry = stored.value().history().get(place);
        return entry.words().map(words -> seals.openStep(stored.id(), place, words)).orElse(null);
    }
}
