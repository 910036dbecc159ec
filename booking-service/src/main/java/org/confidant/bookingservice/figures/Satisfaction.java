package org.confidant.bookingservice.figures;

import org.confidant.bookingservice.feedback.Feedback;

/**
 * What clients said of their sessions (mission.md "Figures").
 *
 * @param satisfied answers of 4 and 5
 * @param asked participants who got a survey
 */
public record Satisfaction(long satisfied, long answers, long asked) {
    static final Satisfaction NONE = new Satisfaction(0, 0, 0);

    Satisfaction plus(Feedback feedback) {
        return new Satisfaction(satisfied + (feedback.satisfied() ? 1 : 0), answers + 1, asked);
    }

    Satisfaction asked(long more) {
        return new Satisfaction(satisfied, answers, asked + more);
    }

    /** Satisfied answers divided by answers; 0 when there is none. */
    public double rate() {
        return answers == 0 ? 0 : satisfied / (double) answers;
    }

    /** Answers divided by those asked; 0 when nobody was. */
    public double response() {
        return asked == 0 ? 0 : answers / (double) asked;
    }
}
