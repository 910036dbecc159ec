package org.confidant.local.replay;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The day before: everybody is filed, those who called early are booked, each branch in the order of their calls, and whoever
 * gets mail signs by link.
 */
final class PlayEve {
    private final Plan plan;
    private final Journal journal;
    private final Desk desk;
    private final Consultation consultation;
    private final HeldClock clock;
    private final Bar bar;

    PlayEve(Plan plan, Journal journal, Desk desk, Consultation consultation, HeldClock clock, Bar bar) {
        this.plan = plan;
        this.journal = journal;
        this.desk = desk;
        this.consultation = consultation;
        this.clock = clock;
        this.bar = bar;
    }

    void play() {
        List<Row> earlier = unbooked(plan.earlier());
        List<Row> today = unbooked(plan.sameDay());
        if (!earlier.isEmpty() || !today.isEmpty()) {
            clock.moveTo(plan.eve());
        }
        branchByBranch("clients", today, desk::client);
        branchByBranch("booked ahead", earlier, desk::bookAhead);
        branchByBranch("signed by link", earlier.stream()
                .filter(row -> plan.dialogue(row).isPresent() && journal.booked(row).isPresent()).toList(),
                consultation::sign);
    }

    private List<Row> unbooked(List<Row> rows) {
        return rows.stream().filter(row -> journal.booked(row).isEmpty()).toList();
    }

    /** The branch with most to do first. */
    private void branchByBranch(String phase, List<Row> rows, Consumer<Row> action) {
        bar.begin(phase, rows.size());
        Collection<List<Row>> branches = rows.stream().collect(Collectors.groupingBy(Row::neighbourhood)).values()
                .stream().sorted(Comparator.comparingInt((List<Row> branch) -> branch.size()).reversed()).toList();
        SideBySide.each(branches, branch -> branch.forEach(row -> {
            action.accept(row);
            bar.step();
        }));
    }
}
