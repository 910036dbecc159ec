package org.confidant.complaintservice.complaint.investigation;

import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.roster.StaffId;

/**
 * What one member found.
 *
 * @param turn which time of voting it belongs to, from 1
 * @param causes codes of the company's list; none if it is not right
 * @param stage when it went wrong
 * @param place of the words in the complaint's history
 */
public record Vote(StaffId member, int turn, Verdict verdict, List<String> causes, Optional<Stage> stage, int place) {
    public Vote {
        causes = List.copyOf(causes);
    }
}
