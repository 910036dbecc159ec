package org.confidant.bookingservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.confidant.bookingservice.complaint.ComplaintMessage.MeasureOrdered;
import org.confidant.bookingservice.meter.BookingMeter;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.notice.Notice;
import org.confidant.bookingservice.notice.NoticeState;
import org.confidant.bookingservice.notice.Notices;
import org.confidant.bookingservice.notice.TellClient;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.springframework.stereotype.Component;

/**
 * Lets complaint-service know what became of news of a complaint: an apology is made once somebody has it, and nobody shall
 * believe a client was told who was not (C7).
 */
@Component
final class FollowNews implements Courier {
    private static final BranchScope ALL = Everywhere.because("news of every branch is followed by the same relay");
    private static final String COMPLAINTS = "complaint-service";

    private final Notices notices;
    private final TellClient tellClient;
    private final Orders orders;
    private final UnreachedNews unreachedNews;
    private final MeterRegistry meters;

    FollowNews(Notices notices, TellClient tellClient, Orders orders, UnreachedNews unreachedNews,
            MeterRegistry meters) {
        this.notices = notices;
        this.tellClient = tellClient;
        this.orders = orders;
        this.unreachedNews = unreachedNews;
        this.meters = meters;
    }

    @Override
    public String receiver() {
        return Notice.OUTCOME_LANE;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        notices.byId(envelope.senderId(), ALL).ifPresent(stored -> {
            if (stored.value().news() instanceof News.OfComplaint news) {
                follow(stored.id(), stored.value(), news);
            }
        });
        return Delivery.TAKEN;
    }

    private void follow(String id, Notice notice, News.OfComplaint news) {
        if (notice.state() == NoticeState.SENT) {
            news.measure().ifPresentOrElse(this::done, () -> unreachedNews.mend(TellClient.newsOf(id),
                    complaint -> message("ClientReached", TellClient.newsOf(id), complaint), ALL));
        } else if (tellClient.failed(id, ALL)) {
            news.measure().ifPresentOrElse(this::reachedNobody,
                    () -> reachedNobody(TellClient.newsOf(id), notice.branch(), news.complaint()));
        }
    }

    private void done(String measure) {
        end(measure, Order.DONE, "complete");
    }

    /** That order cannot be carried out. */
    void reachedNobody(String measure) {
        end(measure, Order.NO_ADDRESS, "refuse");
    }

    private void end(String measure, String outcome, String step) {
        if (orders.end(measure, outcome, OrderNews.ended(measure, outcome), ALL)) {
            BookingMeter.MEASURES.counter(meters, MeasureOrdered.APOLOGY, step).increment();
        }
    }

    /** That news is in nobody's hands. */
    void reachedNobody(String news, BranchId branch, String complaint) {
        unreachedNews.keep(news, Unreached.of(complaint, branch), message("ClientNotReached", news, complaint));
    }

    private static Message message(String type, String news, String complaint) {
        return new Message(COMPLAINTS, type, Map.of("news", news, "complaint", complaint));
    }
}
