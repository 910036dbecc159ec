package org.confidant.bookingservice.offering.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.offering.Topic;
import org.confidant.platform.store.Stored;

/** A service as the API shows it. */
record OfferingView(String id, long version, String name,
        @Schema(type = "string", example = "PT50M") Duration length,
        @Schema(type = "string", example = "PT0S") Duration bufferBefore,
        @Schema(type = "string", example = "PT10M") Duration bufferAfter,
        @Schema(type = "string", example = "PT0S") Duration notice, List<Mode> modes, List<String> rooms,
        List<String> equipment, List<Topic> topics) {
    static OfferingView of(Stored<Offering> stored) {
        Offering offering = stored.value();
        return new OfferingView(stored.id(), stored.version(), offering.name(), offering.length(), offering.before(),
                offering.after(), offering.notice(), offering.modes().stream().sorted().toList(),
                words(offering.rooms()),
                words(offering.equipment()), offering.topics().stream().sorted().toList());
    }

    private static List<String> words(Collection<Kind> kinds) {
        return kinds.stream().map(Kind::value).sorted().toList();
    }
}
