package org.confidant.local.replay;

/** A step of a row was refused for good. */
final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String problem;

    /** @param problem the last part of the problem's type */
    NotDone(String problem) {
        super(problem, null, false, false);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
