package org.confidant.complaintservice.measure;

import java.util.HashMap;
import java.util.Map;
import org.confidant.platform.outbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Who may tell what of measures. */
@Configuration
class MeasureInboxes {
    private static final Map<String, Class<? extends MeasureMessage>> REPLIES = Map.of("MeasureAccepted",
            MeasureMessage.MeasureAccepted.class, "MeasureRefused", MeasureMessage.MeasureRefused.class, "MeasureDone",
            MeasureMessage.MeasureDone.class);

    @Bean
    Inbox measuresForStaff(TakeReplies takeReplies, JsonMapper json) {
        return new MeasureInbox("staff-service", REPLIES, takeReplies, json);
    }

    @Bean
    Inbox measuresForClients(TakeReplies takeReplies, JsonMapper json) {
        Map<String, Class<? extends MeasureMessage>> types = new HashMap<>(REPLIES);
        types.put("BookingsStopKnown", MeasureMessage.BookingsStopKnown.class);
        return new MeasureInbox("booking-service", types, takeReplies, json);
    }
}
