package org.confidant.staffservice.staff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.staff.AdmitPerson;
import org.confidant.staffservice.staff.People;
import org.confidant.staffservice.staff.StaffId;
import org.confidant.staffservice.staff.StaffMember;
import org.confidant.staffservice.staff.StaffState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rows 2, 3 and 10: admitting people, and seeing them. */
@Tag(name = "staff")
@RestController
class StaffController {
    private final AdmitPerson admitPerson;
    private final People people;

    StaffController(AdmitPerson admitPerson, People people) {
        this.admitPerson = admitPerson;
        this.people = people;
    }

    /** A list as every list of the API looks. */
    record StaffList(List<StaffView> items, @Nullable String next) {}

    @Operation(summary = "Admits somebody: an account at once, and a one-time password shown once")
    @Allowed({Role.ADMINISTRATOR, Role.BRANCH_MANAGER})
    @PostMapping("/staff")
    ResponseEntity<StaffView> admit(@RequestBody StaffRequest request, Caller caller, Command command) {
        AdmitPerson.Admitted admitted = admitPerson.admit(request.toApplication(), caller, command);
        StaffView view = StaffView.of(admitted.person().stored(), caller, admitted.oneTimePassword().orElse(null),
                admitted.person().pending());
        return ResponseEntity.created(URI.create("/api/v1/staff/" + view.id())).cacheControl(CacheControl.noStore())
                .body(view);
    }

    @Operation(summary = "People on the staff by id: a manager's own branch, otherwise all; without leavers unless asked for")
    @Allowed({Role.BRANCH_MANAGER, Role.ADMINISTRATOR, Role.HEAD_OFFICE})
    @GetMapping("/staff")
    StaffList list(@RequestParam Optional<String> branch, @RequestParam Optional<String> role,
            @Parameter(description = "admitting, admitted, departed or withdrawn") @RequestParam Optional<String> state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = "`next` of the page before") @RequestParam Optional<String> after, Caller caller) {
        List<Stored<StaffMember>> found = people.list(new People.Selection(branch, role.map(StaffController::role),
                state.map(StaffController::state), after.map(StaffId::new), limit), caller.scope());
        return new StaffList(found.stream().map(person -> StaffView.of(person, caller)).toList(),
                found.size() < limit ? null : found.getLast().id());
    }

    @Operation(summary = "Somebody on the staff")
    @Allowed({Role.BRANCH_MANAGER, Role.ADMINISTRATOR, Role.HEAD_OFFICE})
    @GetMapping("/staff/{id}")
    StaffView find(@PathVariable String id, Caller caller) {
        return people.find(new StaffId(id), caller.scope()).map(person -> StaffView.of(person, caller))
                .orElseThrow(Refusal::notFound);
    }

    private static Role role(String word) {
        return Role.named(word).orElseThrow(() -> wrong("role", "must be a role such as receptionist"));
    }

    private static StaffState state(String word) {
        try {
            return StaffState.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("state", "must be admitting, admitted, departed or withdrawn");
        }
    }

    private static Refusal wrong(String parameter, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field(parameter, why);
    }
}
