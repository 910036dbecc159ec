package org.confidant.archiveservice.opening.web;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confidant.archiveservice.opening.ListRecords;
import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;

/** Where a page of records ended, as {@code after} carries it. */
final class RecordPosition {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-([0-9a-z]{1,40})");

    private RecordPosition() {}

    static String of(Stored<SessionRecord> last) {
        Records.Position place = ListRecords.position(last);
        return place.startedAt().toEpochMilli() + "-" + place.session();
    }

    static Records.Position parse(String after) {
        Matcher parts = FORM.matcher(after);
        if (!parts.matches()) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field("after",
                    "must be the next of the page before");
        }
        return new Records.Position(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
    }
}
