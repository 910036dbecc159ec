package org.confidant.bookingservice.notice.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.notice.Notice;
import org.confidant.bookingservice.notice.NoticeState;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.time.TimeSlot;
import org.junit.jupiter.api.Test;

class NoticeMappingTest {
    private static final Instant START = Instant.parse("2026-05-11T02:00:00Z");
    private static final Instant END = Instant.parse("2026-05-11T02:50:00Z");

    private final NoticeMapping mapping = new NoticeMapping();

    @Test
    void notice_of_the_schema_before_is_about_a_booking() {
        Document before = new Document("_id", "b1-1-0").append("schema", 1).append("branch", "jingan")
                .append("client", "c1").append("recipient", 0).append("sequence", 1L).append("state", "Waiting")
                .append("type", "BookingHeld").append("booking", "b1").append("participant", 2)
                .append("start", Date.from(START)).append("end", Date.from(END)).append("mode", "remote")
                .append("holdUntil", Date.from(END)).append("link", "sealed");

        assertThat(mapping.read(before)).isEqualTo(new Notice(new BranchId("jingan"), "c1", 0,
                new News.OfBooking("BookingHeld", "b1", 2, new TimeSlot(START, END), Mode.REMOTE, Optional.of(END),
                        Optional.of("sealed"), Optional.empty()),
                1, NoticeState.WAITING, Optional.empty()));
    }

    @Test
    void notices_are_read_as_they_were_written() {
        News ofBooking = new News.OfBooking("BookingSurveyOpened", "b1", 1, new TimeSlot(START, END), Mode.ON_SITE,
                Optional.empty(), Optional.of("sealed"), Optional.of("sealed too"));
        News ofComplaint = new News.OfComplaint("complaint-update", "k1", "sealed number", Optional.of("sealed link"),
                Optional.of("m1"));

        for (News news : new News[]{ofBooking, ofComplaint}) {
            Notice notice = new Notice(new BranchId("jingan"), "c1", 1, news, 3, NoticeState.REFUSED,
                    Optional.of("refused"));
            assertThat(mapping.read(mapping.write(notice))).isEqualTo(notice);
        }
    }
}
