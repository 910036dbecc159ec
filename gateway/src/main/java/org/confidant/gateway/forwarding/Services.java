package org.confidant.gateway.forwarding;

import java.net.URI;
import org.confidant.gateway.GatewaySettings;
import org.confidant.gateway.door.Owner;
import org.springframework.stereotype.Component;

/** Where each service answers. */
@Component
public class Services {
    private final GatewaySettings settings;

    Services(GatewaySettings settings) {
        this.settings = settings;
    }

    public URI address(Owner owner) {
        return switch (owner) {
            case STAFF -> settings.staffUrl();
            case BOOKING -> settings.bookingUrl();
            case ARCHIVE -> settings.archiveUrl();
            case COMPLAINT -> settings.complaintUrl();
            case GATEWAY -> throw new IllegalArgumentException("the gateway does not forward to itself");
        };
    }
}
