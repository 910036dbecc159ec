package org.confidant.staffservice.staff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.staff.ChangeRights;
import org.confidant.staffservice.staff.ClearPerson;
import org.confidant.staffservice.staff.LetGo;
import org.confidant.staffservice.staff.RenewPassword;
import org.confidant.staffservice.staff.StaffId;
import org.confidant.staffservice.staff.StaffMember;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Row 3: what happens to people on the staff. */
@Tag(name = "staff")
@RestController
class StaffStepsController {
    private final ClearPerson clearPerson;
    private final ChangeRights changeRights;
    private final LetGo letGo;
    private final RenewPassword renewPassword;

    StaffStepsController(ClearPerson clearPerson, ChangeRights changeRights, LetGo letGo, RenewPassword renewPassword) {
        this.clearPerson = clearPerson;
        this.changeRights = changeRights;
        this.letGo = letGo;
        this.renewPassword = renewPassword;
    }

    @Operation(summary = "Clears a practitioner, who is bookable from then on")
    @Allowed({Role.BRANCH_MANAGER, Role.ADMINISTRATOR})
    @PostMapping("/staff/{id}/clearance")
    StaffView clear(@PathVariable String id, @RequestBody ClearanceRequest request, Caller caller, Command command) {
        return view(clearPerson.clear(new StaffId(id), request.examDate(), request.evidence(), caller, command),
                caller);
    }

    @Operation(summary = "Changes roles, branches or work; tokens issued before a change of rights fail within seconds")
    @Allowed({Role.BRANCH_MANAGER, Role.ADMINISTRATOR})
    @PostMapping("/staff/{id}/role-change")
    StaffView changeRights(@PathVariable String id, @RequestBody RoleChangeRequest request, Caller caller,
            Command command) {
        return view(changeRights.change(new StaffId(id), request.toWanted(), caller, command), caller);
    }

    @Operation(summary = "Lets somebody go; their tokens fail within seconds")
    @Allowed({Role.BRANCH_MANAGER, Role.ADMINISTRATOR})
    @PostMapping("/staff/{id}/departure")
    StaffView letGo(@PathVariable String id, Caller caller, Command command) {
        return view(letGo.letGo(new StaffId(id), caller, command), caller);
    }

    @Operation(summary = "Sets a new one-time password, shown once, and ends all sessions")
    @Allowed({Role.BRANCH_MANAGER, Role.ADMINISTRATOR})
    @PostMapping("/staff/{id}/one-time-password")
    ResponseEntity<StaffView> renewPassword(@PathVariable String id, Caller caller, Command command) {
        RenewPassword.Renewed renewed = renewPassword.renew(new StaffId(id), caller, command);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(StaffView.of(renewed.person(), caller, renewed.oneTimePassword().orElse(null), null));
    }

    private static StaffView view(Told<StaffMember> told, Caller caller) {
        return StaffView.of(told.stored(), caller, null, told.pending());
    }
}
