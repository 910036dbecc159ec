package org.confidant.complaintservice.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confidant.complaintservice.complaint.ComplaintTime;
import org.confidant.complaintservice.complaint.Tallies;
import org.confidant.complaintservice.complaint.Tally;
import org.confidant.complaintservice.roster.Branch;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.Roster;
import org.confidant.complaintservice.session.Session;
import org.confidant.complaintservice.session.Sessions;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.Period;
import org.springframework.stereotype.Component;

/**
 * Counts complaints and the sessions they are about out of the store itself, so that a complaint that is sorted anew corrects
 * the figures of its day. A session belongs to the local day of its branch on which it ended, a filing to its own, and all
 * runs of a complaint's clocks to that of its filing.
 */
@Component
public final class Figures {
    private final Sessions sessions;
    private final Tallies tallies;
    private final ComplaintTime time;
    private final Roster roster;
    private final Clock clock;

    Figures(Sessions sessions, Tallies tallies, ComplaintTime time, Roster roster, Clock clock) {
        this.sessions = sessions;
        this.tallies = tallies;
        this.time = time;
        this.roster = roster;
        this.clock = clock;
    }

    /** The figures of these days, by group; split by category, the sessions of a group stand beside each of its categories. */
    public Map<Group, ComplaintFigure> of(Period period, Set<Dimension> by, BranchScope scope) {
        Days days = new Days(period, scope);
        Map<Group, ComplaintFigure> found = new HashMap<>();
        Map<Group, Long> ended = new HashMap<>();
        sessions.eachEnded(period.around(), scope, batch -> {
            List<Stored<Session>> counted = batch.stream().filter(read -> days.hold(read.value())).toList();
            counted.forEach(read -> ended.merge(Group.of(read.value(), by), 1L, Long::sum));
            tallies.eachAbout(counted.stream().map(Stored::id).toList(), scope,
                    complaint -> found.put(Group.of(complaint, by), figure(found, complaint, by).about(complaint)));
        });
        Instant now = clock.instant();
        tallies.eachFiled(period.around(), scope, (complaint, course) -> {
            if (complaint.timed() && days.hold(complaint.origin().branch(), complaint.filedAt())) {
                found.put(Group.of(complaint, by),
                        figure(found, complaint, by).filed(complaint, time.clocks(course), now));
            }
        });
        return besides(found, ended, by);
    }

    private static ComplaintFigure figure(Map<Group, ComplaintFigure> found, Tally complaint, Set<Dimension> by) {
        return found.getOrDefault(Group.of(complaint, by), ComplaintFigure.NONE);
    }

    private static Map<Group, ComplaintFigure> besides(Map<Group, ComplaintFigure> found, Map<Group, Long> ended,
            Set<Dimension> by) {
        found.values().removeIf(ComplaintFigure::empty);
        if (!by.contains(Dimension.CATEGORY)) {
            ended.keySet().forEach(group -> found.putIfAbsent(group, ComplaintFigure.NONE));
        }
        found.replaceAll((group, figure) -> figure.sessions(ended.getOrDefault(group.ofSessions(), 0L)));
        return found;
    }

    /** The days of a period as each branch counts them; a branch whose zone is not known has none. */
    private final class Days {
        private final Period period;
        private final BranchScope scope;
        private final Map<BranchId, Optional<ZoneId>> zones = new HashMap<>();

        Days(Period period, BranchScope scope) {
            this.period = period;
            this.scope = scope;
        }

        boolean hold(Session session) {
            return session.endedAt().filter(at -> hold(session.branch(), at)).isPresent();
        }

        boolean hold(BranchId branch, Instant at) {
            return zones.computeIfAbsent(branch, one -> roster.branch(one, scope).map(Branch::zone))
                    .filter(zone -> period.in(zone).includes(LocalDate.ofInstant(at, zone))).isPresent();
        }
    }
}
