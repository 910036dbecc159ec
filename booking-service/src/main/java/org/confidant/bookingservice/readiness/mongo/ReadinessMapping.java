package org.confidant.bookingservice.readiness.mongo;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.readiness.Acceptance;
import org.confidant.bookingservice.readiness.Readiness;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.text.TextKind;
import org.confidant.bookingservice.text.TextRef;
import org.confidant.platform.store.Mapping;

/** How a readiness check stands in its document. */
final class ReadinessMapping implements Mapping<Readiness> {
    @Override
    public Document write(Readiness readiness) {
        TextRef list = readiness.checklist();
        Document document = new Document("branch", readiness.branch().value())
                .append("practitioner", readiness.practitioner())
                .append("checklist", new Document("id", list.id()).append("offering", list.offering().value())
                        .append("language", list.language()).append("number", list.number()))
                .append("results", new TreeMap<>(readiness.results()).entrySet().stream()
                        .map(result -> new Document("check", result.getKey()).append("holds", result.getValue()))
                        .toList())
                .append("at", Date.from(readiness.at()));
        readiness.acceptance().ifPresent(accepted -> document.append("acceptance",
                new Document("reason", accepted.reason()).append("by", accepted.by())
                        .append("at", Date.from(accepted.at()))
                        .append("failed", accepted.failed().stream().sorted().toList())));
        return document;
    }

    @Override
    public Readiness read(Document document) {
        Document list = document.get("checklist", Document.class);
        Map<String, Boolean> results = document.getList("results", Document.class).stream()
                .collect(Collectors.toMap(one -> one.getString("check"), one -> one.getBoolean("holds")));
        return new Readiness(new BranchId(document.getString("branch")), document.getString("practitioner"),
                new TextRef(list.getString("id"), TextKind.READINESS, new OfferingId(list.getString("offering")),
                        list.getString("language"), list.getInteger("number")),
                results, document.getDate("at").toInstant(),
                Optional.ofNullable(document.get("acceptance", Document.class)).map(ReadinessMapping::acceptance));
    }

    private static Acceptance acceptance(Document document) {
        List<String> failed = document.getList("failed", String.class);
        return new Acceptance(document.getString("reason"), document.getString("by"),
                document.getDate("at").toInstant(), new HashSet<>(failed));
    }
}
