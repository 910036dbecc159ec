package org.confidant.complaintservice.complaint.web;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confidant.complaintservice.complaint.ComplaintQuery;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;

/** Where a page of complaints ended, as {@code after} carries it. */
final class ComplaintPosition {
    private static final Pattern FORM = Pattern.compile("(\\d{0,15})-([0-9a-z]{1,40})");

    private ComplaintPosition() {}

    static String of(ComplaintQuery.Position place) {
        return place.due().map(due -> Long.toString(due.toEpochMilli())).orElse("") + "-" + place.id();
    }

    static ComplaintQuery.Position parse(String after) {
        Matcher parts = FORM.matcher(after);
        if (!parts.matches()) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field("after",
                    "must be the next of the page before");
        }
        return new ComplaintQuery.Position(Optional.of(parts.group(1)).filter(due -> !due.isEmpty())
                .map(due -> Instant.ofEpochMilli(Long.parseLong(due))), parts.group(2));
    }
}
