package org.confidant.bookingservice.session.mongo;

import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.session.Revisits;
import org.confidant.bookingservice.session.Summary;
import org.confidant.platform.store.Mapping;

/** How a summary stands in its document. */
final class SummaryMapping implements Mapping<Summary> {
    static final String CLIENTS = "clients";

    @Override
    public Document write(Summary summary) {
        List<Summary.Copy> copies = summary.copies();
        Document document = new Document("branch", summary.branch().value())
                .append("at", Date.from(summary.at())).append("by", summary.by())
                .append(CLIENTS, copies.stream().map(Summary.Copy::client).toList())
                .append("copies", copies.stream().map(Summary.Copy::sealed).toList());
        summary.followUp().ifPresent(agreed -> document.append("followUp", followUp(agreed)));
        return document;
    }

    @Override
    public Summary read(Document document) {
        List<String> clients = document.getList(CLIENTS, String.class);
        List<String> copies = document.getList("copies", String.class);
        return new Summary(new BranchId(document.getString("branch")),
                document.getDate("at").toInstant(), document.getString("by"),
                IntStream.range(0, clients.size())
                        .mapToObj(index -> new Summary.Copy(clients.get(index), copies.get(index))).toList(),
                Optional.ofNullable(document.get("followUp", Document.class))
                        .map(SummaryMapping::followUp));
    }

    private static Document followUp(Summary.FollowUp agreed) {
        Document document = new Document("at", Date.from(agreed.at())).append("way", agreed.way());
        agreed.revisits().ifPresent(revisits -> document.append("every", revisits.every().toString()).append("times",
                revisits.times()));
        return document;
    }

    private static Summary.FollowUp followUp(Document agreed) {
        return new Summary.FollowUp(agreed.getDate("at").toInstant(), agreed.getString("way"),
                Optional.ofNullable(agreed.getString("every"))
                        .map(every -> new Revisits(Period.parse(every), agreed.getInteger("times"))));
    }
}
