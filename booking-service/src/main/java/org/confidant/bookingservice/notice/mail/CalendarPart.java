package org.confidant.bookingservice.notice.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import org.confidant.bookingservice.notice.News;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/** The iCalendar part (RFC 5545) of a notice: the time and nothing that betrays what it is about. */
record CalendarPart(InputStreamSource source, String contentType) {
    static CalendarPart of(News.OfBooking news, long sequence, String summary) {
        boolean over = news.type().equals("BookingCancelled") || news.type().equals("BookingExpired");
        Instant start = news.session().from();
        VEvent event = new VEvent(start, news.session().to(), summary);
        event.replace(new DtStamp(start));
        event.add(new Uid(news.booking() + "@confidant"));
        event.add(new Sequence((int) sequence));
        event.add(new Status(over ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        String method = over ? Method.VALUE_CANCEL : Method.VALUE_PUBLISH;
        Calendar calendar = new Calendar().withDefaults().withProdId("-//Confidant//EN")
                .withProperty(new Method(method)).withComponent(event).getFluentTarget();
        return new CalendarPart(new ByteArrayResource(calendar.toString().getBytes(StandardCharsets.UTF_8)),
                "text/calendar; charset=UTF-8; method=" + method);
    }
}
