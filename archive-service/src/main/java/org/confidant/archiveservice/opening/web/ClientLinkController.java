package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.Optional;
import org.confidant.archiveservice.ArchiveSettings;
import org.confidant.archiveservice.link.LinkToken;
import org.confidant.archiveservice.opening.ClientLink;
import org.confidant.archiveservice.opening.IssueClientLink;
import org.confidant.archiveservice.opening.OwnOpenings;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.roster.Roster;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.ForLinkHolder;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Page;
import org.confidant.platform.web.QrCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Row 21: clients see who opened their records. */
@Tag(name = "links")
@RestController
class ClientLinkController {
    private static final String PURPOSE = "openings";

    private final IssueClientLink issueClientLink;
    private final OwnOpenings ownOpenings;
    private final ArchiveSettings settings;
    private final Roster roster;

    ClientLinkController(IssueClientLink issueClientLink, OwnOpenings ownOpenings, ArchiveSettings settings,
            Roster roster) {
        this.issueClientLink = issueClientLink;
        this.ownOpenings = ownOpenings;
        this.settings = settings;
        this.roster = roster;
    }

    @Operation(summary = "Hands a client, whose identity was checked, a link to the openings of their records", description = "Address and QR code are shown this once. Valid for seven days.")
    @Allowed(Role.RECEPTIONIST)
    @PostMapping("/clients/{id}/links")
    @ResponseStatus(HttpStatus.CREATED)
    ClientLinkView issue(@PathVariable String id, @RequestBody ClientLinkRequest request, Caller caller,
            Command command) {
        if (!request.purpose().equals(PURPOSE)) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("purpose",
                    "must be openings");
        }
        return issueClientLink.issue(new ClientId(id), request.identityCheck(), caller, command)
                .map(token -> settings.publicUrl() + "/api/v1/links/" + token.value() + "/openings")
                .map(url -> new ClientLinkView(id, PURPOSE, url, QrCode.png(url)))
                .orElseGet(() -> new ClientLinkView(id, PURPOSE, null, null));
    }

    @Operation(summary = "Who opened the records of the client whose link it is, the latest first")
    @ForLinkHolder
    @GetMapping("/links/{token}/openings")
    Page<OwnOpeningView> list(@PathVariable String token,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<Long> after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        ClientLink link = ownOpenings.enter(new LinkToken(token));
        ZoneId zone = roster.zone(link.branch(), LinkScope.of(link.branch().value()));
        return Page.of(ownOpenings.list(link, after, Page.checked(limit) + 1), limit,
                last -> Long.toString(last.entry().n())).map(seen -> OwnOpeningView.of(seen, zone));
    }
}
