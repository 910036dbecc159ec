package org.confidant.local.replay;

/** A line that is no appointment of the day. */
record BadRow(int line, String why) {
    @Override
    public String toString() {
        return "line " + line + ": " + why;
    }
}
