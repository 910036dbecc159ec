package org.confidant.staffservice.measure;

/** Names a measure, here and at complaint-service, which ordered it. */
public record MeasureId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
