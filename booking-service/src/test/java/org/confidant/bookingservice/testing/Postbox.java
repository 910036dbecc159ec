package org.confidant.bookingservice.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.notice.Notice;
import org.confidant.bookingservice.notice.NoticeSender;

/** Takes every mail, but for addresses that begin with a word: {@code refused} never, {@code later} not now. */
public final class Postbox implements NoticeSender {
    private final List<String> taken = new CopyOnWriteArrayList<>();

    @Override
    public Sent send(String noticeId, Notice notice, Addressee addressee) {
        if (addressee.email().startsWith("refused")) {
            return new Sent.Refused("the mail server refused the address (550)");
        }
        if (addressee.email().startsWith("later")) {
            return new Sent.Later();
        }
        if (notice.news() instanceof News.OfComplaint news) {
            taken.add(news.complaint());
        }
        return new Sent.Taken();
    }

    /** How many mails about that complaint were taken. */
    public long about(String complaint) {
        return taken.stream().filter(complaint::equals).count();
    }
}
