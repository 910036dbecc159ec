package org.confidant.bookingservice.facility.web;

import org.confidant.bookingservice.facility.Equipment;
import org.confidant.platform.store.Stored;

/** A piece of equipment as the API shows it. */
record EquipmentView(String id, long version, String branch, String name, String kind) {
    static EquipmentView of(Stored<Equipment> stored) {
        Equipment equipment = stored.value();
        return new EquipmentView(stored.id(), stored.version(), equipment.branch().value(), equipment.name(),
                equipment.kind().value());
    }
}
