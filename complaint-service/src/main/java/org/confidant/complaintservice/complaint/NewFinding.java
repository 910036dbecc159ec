package org.confidant.complaintservice.complaint;

import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.complaint.investigation.Stage;
import org.confidant.complaintservice.complaint.investigation.Verdict;

/**
 * What a member found, in clear.
 *
 * @param causes needed unless the complaint is not right
 */
public record NewFinding(Verdict verdict, List<String> causes, Optional<Stage> stage, String words) {
    public NewFinding {
        causes = List.copyOf(causes);
    }
}
