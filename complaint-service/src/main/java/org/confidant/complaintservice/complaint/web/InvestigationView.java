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
import org.confidant.complaintservice.complaint.investigation.Charge;
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
        @Schema(description = "What the accused are asked to answer now") String charge,
        @Nullable @Schema(description = "What they were asked before, in order; missing if nothing") List<String> earlierCharges,
        List<HearingView> hearings,
        @Schema(description = "The present time of voting, from 1") int turn,
        @Schema(description = "Of all turns, in order") List<VoteView> votes) {

    /** How an accused is heard. */
    @Schema(name = "Hearing")
    record HearingView(String accused,
            @Schema(description = "Which charge, in order from 1") int charge, OffsetDateTime askedAt,
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
                seals.openCharge(stored.id(), one.charge()), earlierCharges(stored.id(), one, seals),
                one.hearings().stream().map(hearing -> hearing(stored, one, hearing, seals, zone, time, now)).toList(),
                one.turn(), one.votes().stream().map(vote -> vote(stored, vote, seals, zone)).toList());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable List<String> earlierCharges(String id, Investigation one, WordSeals seals) {
        List<Charge> earlier = one.charges().subList(0, one.charges().size() - 1);
        return earlier.isEmpty() ? null : earlier.stream().map(charge -> seals.openCharge(id, charge)).toList();
    }

    private static HearingView hearing(Stored<Complaint> stored, Investigation one, Hearing hearing, WordSeals seals, ZoneId zone,
            BusinessTime time, Instant now) {
        String state = hearing.stated() ? "stated" : hearing.refused(time, now) ? "refused" : "asked";
        return new HearingView(hearing.accused().value(), one.charges().indexOf(one.charge(hearing)) + 1,
                ComplaintView.local(hearing.askedAt(), zone),
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
