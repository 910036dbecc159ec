package org.confidant.bookingservice.facility.mongo;

import org.bson.Document;
import org.confidant.bookingservice.facility.Equipment;
import org.confidant.bookingservice.facility.EquipmentId;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.store.Mapping;

/** How a piece of equipment stands in its document. */
final class EquipmentMapping implements Mapping<Equipment> {
    @Override
    public Document write(Equipment equipment) {
        return new Document("branch", equipment.branch().value()).append("name", equipment.name())
                .append("kind", equipment.kind().value());
    }

    @Override
    public Equipment read(Document document) {
        return new Equipment(new EquipmentId(document.getString("_id")), new BranchId(document.getString("branch")),
                document.getString("name"), new Kind(document.getString("kind")));
    }
}
