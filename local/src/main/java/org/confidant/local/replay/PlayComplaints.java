package org.confidant.local.replay;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * When the records are sealed: the clients of some sessions complain, by the link in their mail or at the desk, are answered
 * by the branch's manager and are satisfied with it (rows 23, 24, 31).
 */
final class PlayComplaints {
    private static final String MATTER = "Nobody told me where to go.";
    private static final String ANSWER = "There is a sign now.";

    private final Plan plan;
    private final Company company;
    private final Journal journal;
    private final Requests requests;
    private final Post post;
    private final Bar bar;
    private final int oneIn;

    /** @param oneIn of so many sessions one is complained about */
    PlayComplaints(Plan plan, Company company, Journal journal, Requests requests, Post post, Bar bar, int oneIn) {
        this.plan = plan;
        this.company = company;
        this.journal = journal;
        this.requests = requests;
        this.post = post;
        this.bar = bar;
        this.oneIn = oneIn;
    }

    void play() {
        List<Row> served = plan.rows().stream().filter(row -> journal.finished(row).isPresent())
                .sorted(Comparator.comparingLong(Row::appointment)).toList();
        List<Row> unsettled = IntStream.range(0, served.size()).filter(place -> place % oneIn == 0)
                .mapToObj(served::get).filter(row -> !journal.settled(row)).toList();
        bar.begin("complaints", unsettled.size());
        SideBySide.each(unsettled.stream().collect(Collectors.groupingBy(Row::neighbourhood)).values(),
                rows -> rows.forEach(row -> {
                    attempt(row);
                    bar.step();
                }));
    }

    private void attempt(Row row) {
        try {
            String complaint = complain(row);
            journal.write(new Entry.Complained(row.appointment(), complaint));
            settle(row, "/complaints/" + complaint);
            journal.write(new Entry.Settled(row.appointment()));
        } catch (NotDone refused) {
            journal.write(new Entry.Refused(row.appointment(), refused.problem()));
        }
    }

    /** Who talked from home has mail. */
    private boolean byLink(Row row) {
        return plan.dialogue(row).isPresent();
    }

    private String complain(Row row) {
        JsonNode filed = byLink(row)
                ? requests.didByLink(row, post.complaintLink(row) + "/complaint", Map.of("matter", MATTER), "complaint")
                : requests.did(row, company.site(row).receptionist(), "POST", "/complaints", atDesk(row), "complaint");
        return filed.required("id").asString();
    }

    private Map<String, ?> atDesk(Row row) {
        return new HashMap<>(Map.of("matter", MATTER, "intake", "phone", "session",
                journal.booked(row).orElseThrow().id(), "contact", "calls again"));
    }

    private void settle(Row row, String complaint) {
        String manager = FoundCompany.manager(plan.branch(row.neighbourhood()));
        requests.did(row, manager, "POST", complaint + "/classification",
                Map.of("category", "premises", "kind", "complaint", "severity", "minor"), "classification");
        requests.did(row, manager, "POST", complaint + "/answer",
                Map.of("words", ANSWER, "way", byLink(row) ? "mail" : "phone"), "answer");
        if (byLink(row)) {
            requests.didByLink(row, post.answerLink(row) + "/satisfaction", Map.of("satisfied", true), "satisfaction");
        } else {
            requests.did(row, manager, "POST", complaint + "/satisfaction", Map.of("satisfied", true), "satisfaction");
        }
    }
}
