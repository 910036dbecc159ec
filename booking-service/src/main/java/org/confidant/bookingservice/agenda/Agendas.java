package org.confidant.bookingservice.agenda;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where claims lie: one agenda per resource and UTC day. They hold no branch and nothing personal, only ids and times. */
public interface Agendas {

    /**
     * Places claims in order, each only where no claim of another booking overlaps it, and stops at the first that fails.
     *
     * @return how many were placed; fewer than given if one was refused
     */
    int place(List<AgendaClaim> claims);

    /** A claim of another booking that overlaps this one in its agenda. */
    Optional<AgendaClaim> overlapping(AgendaClaim wanted);

    /** Pulls claims by their ids; those already gone do not matter. */
    void pull(List<ClaimRef> claims);

    /** All claims of these agendas. */
    List<AgendaClaim> in(Set<AgendaDay> agendas);

    /**
     * Agendas in the order of their days, for a sweeper to walk through.
     *
     * @param place where the last page ended, or a day to start from, like {@code 2026-11-22}
     */
    Page after(String place, int limit);

    /**
     * Some agendas' claims.
     *
     * @param end where the page ends; empty if nothing comes after it
     */
    record Page(List<AgendaClaim> claims, Optional<String> end) {}
}
