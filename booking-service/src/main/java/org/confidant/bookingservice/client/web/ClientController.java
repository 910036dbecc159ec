package org.confidant.bookingservice.client.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.FindClients;
import org.confidant.bookingservice.client.KeepClient;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Rows 4 and 5: the desk knows its clients. */
@Tag(name = "clients")
@RestController
class ClientController {
    private final KeepClient keepClient;
    private final FindClients findClients;

    ClientController(KeepClient keepClient, FindClients findClients) {
        this.keepClient = keepClient;
        this.findClients = findClients;
    }

    @Operation(summary = "Files a client", description = """
            A phone the branch knows already is refused with `/problems/phone-known` and the ids of whom it belongs to
            (`candidates`); `sharedPhone: true` files the client all the same.""")
    @Allowed(Role.RECEPTIONIST)
    @PostMapping("/clients")
    ResponseEntity<ClientView> file(@RequestBody ClientRequest request, Command command, Caller caller) {
        ClientView view = ClientView.of(keepClient.file(branch(request.branch(), caller), request.toParticulars(),
                request.shared(), caller.scope(), command));
        return ResponseEntity.created(URI.create("/api/v1/clients/" + view.id())).body(view);
    }

    @Operation(summary = "Finds clients by phone, by its last four digits or by full name, ordered by id")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER})
    @PostMapping("/clients/search")
    FoundClients search(@RequestBody SearchRequest request, Caller caller) {
        return FoundClients.of(findClients.search(request.sought(),
                Optional.ofNullable(request.branch()).map(BranchId::new), caller.scope(),
                Optional.ofNullable(request.after()).map(ClientId::new), request.most() + 1), request.most());
    }

    @Operation(summary = "Shows a client of the caller's branches")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER})
    @GetMapping("/clients/{id}")
    ClientView show(@PathVariable String id, Caller caller) {
        return ClientView.of(findClients.byId(new ClientId(id), caller.scope()));
    }

    @Operation(summary = "Mends what is known of a client")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER})
    @PatchMapping("/clients/{id}")
    ClientView change(@PathVariable String id, @RequestBody ClientPatch patch, Command command, Caller caller) {
        return ClientView.of(keepClient.change(new ClientId(id), patch::applyTo, patch.shared(), caller.scope(),
                command));
    }

    /** Who has one branch need not name it. */
    private static BranchId branch(@Nullable String named, Caller caller) {
        if (named != null) {
            return new BranchId(named);
        }
        return caller.scope().limited().filter(branches -> branches.size() == 1)
                .map(branches -> new BranchId(branches.iterator().next()))
                .orElseThrow(() -> new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is missing.").field("branch",
                        "is required of who has more than one"));
    }
}
