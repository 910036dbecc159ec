package org.confidant.complaintservice.complaint.investigation;

import java.util.List;

/**
 * What a group found.
 *
 * @param turn which time of voting decided it
 * @param causes of those who found that something is right about it; none if the group found the contrary
 * @param stages likewise
 */
public record Result(Verdict verdict, int turn, List<String> causes, List<Stage> stages) {
    public Result {
        causes = List.copyOf(causes);
        stages = List.copyOf(stages);
    }

    static Result of(int turn, List<Vote> votes) {
        Verdict verdict = Verdict.middle(votes.stream().map(Vote::verdict).toList());
        List<Vote> telling = votes.stream()
                .filter(vote -> verdict != Verdict.NOT && vote.verdict() != Verdict.NOT).toList();
        return new Result(verdict, turn,
                telling.stream().flatMap(vote -> vote.causes().stream()).distinct().sorted().toList(),
                telling.stream().flatMap(vote -> vote.stage().stream()).distinct().sorted().toList());
    }
}
