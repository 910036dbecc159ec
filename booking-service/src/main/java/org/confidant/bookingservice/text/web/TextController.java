package org.confidant.bookingservice.text.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.text.KeepTexts;
import org.confidant.bookingservice.text.Texts;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 12: texts, drafted and published. */
@Tag(name = "texts")
@RestController
class TextController {
    private final KeepTexts keepTexts;
    private final Texts texts;

    TextController(KeepTexts keepTexts, Texts texts) {
        this.keepTexts = keepTexts;
        this.texts = texts;
    }

    @Operation(summary = "Drafts an agreement, intake questionnaire, readiness checklist or consent notice")
    @Allowed(Role.ADMINISTRATOR)
    @PostMapping("/texts")
    ResponseEntity<TextView> draft(@RequestBody TextRequest request, Command command) {
        TextView view = TextView.of(keepTexts.draft(request.toText(), command));
        return ResponseEntity.created(URI.create("/api/v1/texts/" + view.id())).body(view);
    }

    @Operation(summary = "Gives a draft other words; a published text never changes")
    @Allowed(Role.ADMINISTRATOR)
    @PutMapping("/texts/{id}")
    TextView rewrite(@PathVariable String id, @RequestBody ContentRequest request, Command command) {
        var kind = texts.byId(id).orElseThrow(Refusal::notFound).value().kind();
        return TextView.of(keepTexts.rewrite(id, request.toContent(kind), command));
    }

    @Operation(summary = "Puts a draft in force as the next version of its kind, service and language")
    @Allowed(Role.ADMINISTRATOR)
    @PostMapping("/texts/{id}/publication")
    TextView publish(@PathVariable String id, Command command) {
        return TextView.of(keepTexts.publish(id, command));
    }

    @Operation(summary = "Shows a text")
    @Allowed({Role.ADMINISTRATOR, Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.RECEPTIONIST})
    @GetMapping("/texts/{id}")
    TextView see(@PathVariable String id) {
        return TextView.of(texts.byId(id).orElseThrow(Refusal::notFound));
    }

    @Operation(summary = "Lists texts, drafts and every version, by id")
    @Allowed({Role.ADMINISTRATOR, Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.RECEPTIONIST})
    @GetMapping("/texts")
    Page<TextView> list(@Parameter(description = "Only those of this service") @RequestParam Optional<String> service,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        return Page.of(texts.list(service.map(OfferingId::new), after, Page.checked(limit) + 1), limit,
                (Stored<?> stored) -> stored.id()).map(TextView::of);
    }
}
