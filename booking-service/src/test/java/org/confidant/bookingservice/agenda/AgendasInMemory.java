package org.confidant.bookingservice.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Agendas that are lists. */
class AgendasInMemory implements Agendas {
    private final List<AgendaClaim> claims = new ArrayList<>();

    @Override
    public int place(List<AgendaClaim> wanted) {
        int count = 0;
        while (count < wanted.size() && overlapping(wanted.get(count)).isEmpty()) {
            claims.add(wanted.get(count++));
        }
        return count;
    }

    @Override
    public Optional<AgendaClaim> overlapping(AgendaClaim wanted) {
        return claims.stream().filter(other -> other.agenda().equals(wanted.agenda())
                && !other.claim().booking().equals(wanted.claim().booking())
                && other.claim().slot().overlaps(wanted.claim().slot())).findFirst();
    }

    @Override
    public void pull(List<ClaimRef> refs) {
        claims.removeIf(claim -> refs.contains(claim.ref()));
    }

    @Override
    public List<AgendaClaim> in(Set<AgendaDay> agendas) {
        return claims.stream().filter(claim -> agendas.contains(claim.agenda())).toList();
    }

    @Override
    public Page after(String place, int limit) {
        List<String> agendas = claims.stream().map(AgendasInMemory::byDay).distinct().sorted()
                .filter(agenda -> agenda.compareTo(place) > 0).limit(limit).toList();
        return new Page(claims.stream().filter(claim -> agendas.contains(byDay(claim)))
                .sorted(Comparator.comparing(AgendasInMemory::byDay)).toList(),
                agendas.size() < limit ? Optional.empty() : Optional.of(agendas.getLast()));
    }

    List<AgendaClaim> all() {
        return List.copyOf(claims);
    }

    private static String byDay(AgendaClaim claim) {
        return claim.agenda().day() + ":" + claim.agenda().resource();
    }
}
