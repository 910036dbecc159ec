package org.confidant.bookingservice.facility.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.confidant.bookingservice.facility.AddFacility;
import org.confidant.bookingservice.facility.EquipmentId;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Row 3: rooms and portable equipment. */
@Tag(name = "facilities")
@RestController
class FacilityController {
    private final AddFacility addFacility;

    FacilityController(AddFacility addFacility) {
        this.addFacility = addFacility;
    }

    @Operation(summary = "Adds a room to a branch")
    @Allowed({Role.BRANCH_MANAGER, Role.ADMINISTRATOR})
    @PostMapping("/rooms")
    ResponseEntity<RoomView> room(@RequestBody RoomRequest request, Command command, Caller caller) {
        RoomView view = RoomView
                .of(addFacility.room(request.toRoom(new RoomId(command.id())), caller.scope(), command));
        return ResponseEntity.created(URI.create("/api/v1/rooms/" + view.id())).body(view);
    }

    @Operation(summary = "Adds a piece of portable equipment to a branch")
    @Allowed({Role.BRANCH_MANAGER, Role.ADMINISTRATOR})
    @PostMapping("/equipment")
    ResponseEntity<EquipmentView> equipment(@RequestBody EquipmentRequest request, Command command, Caller caller) {
        EquipmentView view = EquipmentView.of(addFacility.equipment(
                request.toEquipment(new EquipmentId(command.id())), caller.scope(), command));
        return ResponseEntity.created(URI.create("/api/v1/equipment/" + view.id())).body(view);
    }
}
