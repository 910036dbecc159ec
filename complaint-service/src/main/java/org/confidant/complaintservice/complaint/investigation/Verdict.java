package org.confidant.complaintservice.complaint.investigation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Whether a complaint is right, from no to yes. */
public enum Verdict {
    NOT("not"),
    PARTLY("partly"),
    UPHELD("upheld");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word used outside and in the store. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The one of that word. */
    public static Verdict of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
    }

    /** What an odd number of votes comes to: the majority, or what lies in the middle if there is none. */
    static Verdict middle(Collection<Verdict> votes) {
        List<Verdict> ordered = votes.stream().sorted().toList();
        return ordered.get(ordered.size() / 2);
    }
}
