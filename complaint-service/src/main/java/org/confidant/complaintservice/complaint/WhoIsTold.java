package org.confidant.complaintservice.complaint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Role;
import org.springframework.stereotype.Component;

/** Asks the roster as it is now which staff must hear of a complaint (C4, C10); the excluded never do. */
@Component
final class WhoIsTold {
    private final WhoHandles whoHandles;

    WhoIsTold(WhoHandles whoHandles) {
        this.whoHandles = whoHandles;
    }

    Audience of(Complaint complaint, Alert.Level level) {
        Handling rule = rule(complaint);
        Optional<StaffId> owner = owner(complaint, rule);
        return switch (level) {
            case WARNING -> Audience.ofWarning(rule, owner, excluded(complaint, rule));
            case BREACH -> Audience.ofBreach(rule, owner, excluded(complaint, rule));
        };
    }

    /** Of a client who said no: who owns it, or else who handles it, and who looks into it. */
    Audience ofReopening(Complaint complaint) {
        Handling rule = rule(complaint);
        List<StaffId> members = complaint.investigation().map(one -> one.group().admitted()).orElse(List.of());
        return Audience.ofWarning(rule, owner(complaint, rule), excluded(complaint, rule)).and(members);
    }

    private Optional<StaffId> owner(Complaint complaint, Handling rule) {
        return complaint.state().sorted().map(Sorting::owner)
                .filter(one -> whoHandles.couldOwn(one, rule, complaint.origin().branch()));
    }

    /** Of a client who said no for the last time: head office alone (C7). */
    Audience ofRejection(Complaint complaint) {
        return new Audience(Set.of(), Set.of(Role.HEAD_OFFICE), excluded(complaint, rule(complaint)));
    }

    /** That no mail reaches the client: the owner, or while nobody owns it whoever handles it (C7). */
    Audience ofUnreached(Complaint complaint) {
        return of(complaint, Alert.Level.WARNING);
    }

    Audience ofDanger(Complaint complaint) {
        Handling rule = rule(complaint);
        return Audience.ofDanger(rule, excluded(complaint, rule));
    }

    private Handling rule(Complaint complaint) {
        return whoHandles.rule(complaint, complaint.state().severity(), complaint.accused());
    }

    /** Clients and partners who took it down themselves are no staff. */
    private static Set<StaffId> excluded(Complaint complaint, Handling rule) {
        Exclusion exclusion = rule.exclusion();
        Set<StaffId> excluded = new HashSet<>(exclusion.accused());
        excluded.addAll(exclusion.lineManagers());
        exclusion.served().ifPresent(excluded::add);
        Intake intake = complaint.submission().intake();
        if (intake != Intake.LINK && intake != Intake.PARTNER) {
            excluded.add(exclusion.reporter());
        }
        return excluded;
    }
}
