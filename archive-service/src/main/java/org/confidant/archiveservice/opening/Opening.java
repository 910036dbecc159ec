package org.confidant.archiveservice.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;

/**
 * Somebody's wish to read a record, as its chain remembers it (A3).
 *
 * @param id the id of the command
 * @param mark random, so that of two that came under one id each knows its own
 * @param request hash of the request's body
 * @param by a staff id
 * @param role in which they asked
 * @param session the record; any text if there is none
 * @param clients whose record it is
 * @param reason sealed under the record's key; empty if nothing was opened
 * @param grant the complaint because of which it was opened, if it was by its group
 */
public record Opening(String id, String mark, String request, Instant at, String by, String role, Outcome outcome,
        String session, List<String> clients, Optional<Binary> reason, Optional<String> grant) {
    public Opening {
        clients = List.copyOf(clients);
    }
}
