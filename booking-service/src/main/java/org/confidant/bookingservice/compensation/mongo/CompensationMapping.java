package org.confidant.bookingservice.compensation.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.compensation.Amount;
import org.confidant.bookingservice.compensation.Compensation;
import org.confidant.bookingservice.compensation.Payment;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.store.Mapping;

/** A compensation as its document. */
final class CompensationMapping implements Mapping<Compensation> {
    private static final String PAYMENT = "payment";

    @Override
    public Document write(Compensation compensation) {
        Document document = new Document("branch", compensation.branch().value())
                .append("state", compensation.state().word()).append("client", compensation.client().value())
                .append("amount", compensation.amount().amount()).append("currency", compensation.amount().currency())
                .append("dueSince", Date.from(compensation.dueSince()));
        compensation.payment().ifPresent(payment -> document.append(PAYMENT, write(payment)));
        return document;
    }

    private static Document write(Payment payment) {
        Document document = new Document("on", payment.on().toString()).append("notedAt", Date.from(payment.notedAt()))
                .append("by", payment.by());
        payment.evidence().ifPresent(sealed -> document.append("evidence", sealed));
        return document;
    }

    @Override
    public Compensation read(Document document) {
        return new Compensation(new BranchId(document.getString("branch")), new ClientId(document.getString("client")),
                new Amount(document.getLong("amount"), document.getString("currency")),
                document.getDate("dueSince").toInstant(),
                Optional.ofNullable(document.get(PAYMENT, Document.class)).map(CompensationMapping::payment));
    }

    private static Payment payment(Document document) {
        return new Payment(LocalDate.parse(document.getString("on")),
                Optional.ofNullable(document.getString("evidence")), document.getDate("notedAt").toInstant(),
                document.getString("by"));
    }
}
