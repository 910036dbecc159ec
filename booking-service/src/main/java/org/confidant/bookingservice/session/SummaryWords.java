package org.confidant.bookingservice.session;

/** The words of a summary. */
public record SummaryWords(String told, String nextSteps) {
    @Override
    public String toString() {
        return "SummaryWords[hidden]";
    }
}
