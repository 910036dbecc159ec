package org.confidant.local.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.local.account.Accounts;

/** Founds what a plan needs and the journal does not know as founded. */
final class FoundBranches {
    private static final String CLIENT = "partner-";

    private final Plan plan;
    private final Journal journal;
    private final FoundCompany founding;
    private final Accounts accounts;
    private final Bar bar;

    /** @param accounts where the founder keeps the partner's */
    FoundBranches(Plan plan, Journal journal, FoundCompany founding, Accounts accounts, Bar bar) {
        this.plan = plan;
        this.journal = journal;
        this.founding = founding;
        this.accounts = accounts;
        this.bar = bar;
    }

    Company found() {
        Offering byAppointment = founding.byAppointment();
        Offering walkingIn = founding.walkingIn();
        List<BranchPlan> missing = plan.playedBranches().stream()
                .filter(branch -> journal.branch(branch.key()).isEmpty()).toList();
        bar.begin("branches", missing.size());
        SideBySide.each(missing, branch -> {
            journal.write(new Entry.Founded(branch.key(), founding.branch(branch)));
            bar.step();
        });
        Company company = new Company(byAppointment, walkingIn, sites());
        admitPartner(company.branchIds());
        return company;
    }

    private Map<String, Site> sites() {
        return plan.playedBranches().stream().collect(Collectors.toMap(BranchPlan::name,
                branch -> new Site(journal.branch(branch.key()).orElseThrow(), FoundCompany.receptionist(branch),
                        accounts.find(FoundCompany.manager(branch)).orElseThrow().login())));
    }

    /** Also for the branches of an earlier, shorter replay. */
    private void admitPartner(List<String> needed) {
        List<String> before = journal.partner().map(Entry.PartnerAdmitted::branches).orElse(List.of());
        if (!before.containsAll(needed)) {
            List<String> all = Stream.concat(before.stream(), needed.stream()).distinct().sorted().toList();
            founding.partner(all);
            String id = accounts.find(FoundCompany.PARTNER).orElseThrow().login().substring(CLIENT.length());
            founding.partnerMayUse(id, all);
            journal.write(new Entry.PartnerAdmitted(id, all));
        }
    }
}
