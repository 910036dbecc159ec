package org.confidant.bench.service;

import java.util.List;

/** A branch that can be booked. */
public record Branch(String id, String service, List<String> practitioners, List<String> rooms,
        List<String> clients) {
    public Branch {
        practitioners = List.copyOf(practitioners);
        rooms = List.copyOf(rooms);
        clients = List.copyOf(clients);
    }
}
