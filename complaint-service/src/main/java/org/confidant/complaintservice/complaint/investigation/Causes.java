package org.confidant.complaintservice.complaint.investigation;

import java.util.List;

/**
 * The company's list of what a complaint can come from (C8).
 *
 * @param codes never taken away once complaints were found to come from them
 */
public record Causes(List<String> codes) {
    public Causes {
        codes = List.copyOf(codes);
    }

    public boolean includes(String code) {
        return codes.contains(code);
    }
}
