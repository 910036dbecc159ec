package org.confidant.complaintservice.complaint.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.confidant.complaintservice.clock.ClockName;
import org.confidant.complaintservice.clock.Clocks;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.ComplaintTime;
import org.confidant.complaintservice.complaint.WhoReads;
import org.confidant.complaintservice.complaint.WordSeals;
import org.confidant.complaintservice.roster.Roster;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Complaints and their clocks as a caller sees them, in the branch's zone. */
@Component
class ComplaintViews {
    private final WhoReads whoReads;
    private final WordSeals seals;
    private final ComplaintTime time;
    private final Roster roster;
    private final Clock clock;

    ComplaintViews(WhoReads whoReads, WordSeals seals, ComplaintTime time, Roster roster, Clock clock) {
        this.whoReads = whoReads;
        this.seals = seals;
        this.time = time;
        this.roster = roster;
        this.clock = clock;
    }

    FiledView filed(Stored<Complaint> stored, BranchScope scope) {
        return FiledView.of(stored, roster.zone(stored.value().origin().branch(), scope));
    }

    /** Words and people only for who handles it and for members of its group. */
    ComplaintView view(Stored<Complaint> stored, Caller caller) {
        return whoReads.mayRead(stored.value(), caller)
                ? inside(stored)
                : outside(stored);
    }

    /** For lists, too: there nobody reads words. */
    ComplaintView outside(Stored<Complaint> stored) {
        return ComplaintView.of(stored, time.zone(stored.value()), null);
    }

    /** For who handled it a moment ago, too. */
    ComplaintView inside(Stored<Complaint> stored) {
        ZoneId zone = time.zone(stored.value());
        return ComplaintView.of(stored, zone, InsideView.of(stored, seals, zone, time.hours(stored.value()),
                clock.instant()));
    }

    ClocksView clocks(Stored<Complaint> stored, boolean explain) {
        ZoneId zone = time.zone(stored.value());
        Clocks clocks = time.clocks(stored.value());
        Instant now = clock.instant();
        return new ClocksView(stored.id(), ComplaintView.local(now, zone), stored.value().policy(),
                PolicyView.of(stored.value(), zone), Arrays.stream(ClockName.values())
                        .flatMap(name -> clocks.read(name, now).stream())
                        .map(reading -> ClockView.of(reading, explain, zone)).toList());
    }
}
