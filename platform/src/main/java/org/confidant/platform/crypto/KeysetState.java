package org.confidant.platform.crypto;

/** What became of a subject's keyset. A destroyed one never comes back. */
public sealed interface KeysetState {
    record Live(SubjectKey key) implements KeysetState {}

    record Missing() implements KeysetState {}

    record Destroyed() implements KeysetState {}
}
