package org.confidant.complaintservice.complaint.mongo;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.confidant.complaintservice.clock.ClockName;
import org.confidant.complaintservice.complaint.Alert;
import org.confidant.complaintservice.complaint.Alerts;
import org.confidant.complaintservice.complaint.Danger;

/** What staff were alarmed by, as it stands in a complaint's document. */
final class AlertMapping {
    private static final String DANGER = "danger";
    private static final String TOLD = "alerts";

    private AlertMapping() {}

    static void write(Alerts alerts, Document document) {
        alerts.danger().ifPresent(danger -> document.append(DANGER, danger.word()));
        if (!alerts.told().isEmpty()) {
            document.append(TOLD, alerts.told().stream().map(alert -> new Document("clock", alert.clock().word())
                    .append("startedAt", Date.from(alert.startedAt())).append("level", alert.level().word()))
                    .toList());
        }
    }

    static Alerts read(Document document) {
        return new Alerts(Optional.ofNullable(document.getString(DANGER)).map(Danger::of),
                document.getList(TOLD, Document.class, List.of()).stream()
                        .map(alert -> new Alert(clock(alert.getString("clock")),
                                alert.getDate("startedAt").toInstant(), Alert.Level.of(alert.getString("level"))))
                        .toList());
    }

    private static ClockName clock(String word) {
        return Arrays.stream(ClockName.values()).filter(one -> one.word().equals(word)).findFirst().orElseThrow();
    }
}
