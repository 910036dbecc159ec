package org.confidant.bookingservice.availability.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.confidant.bookingservice.availability.FreeTime;
import org.confidant.bookingservice.availability.SlotsFound;
import org.confidant.bookingservice.availability.SlotsWanted;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.web.Page;
import org.jspecify.annotations.Nullable;

/** Free times as the API shows them. */
record SlotsView(String branch, String service, @Schema(example = "Asia/Shanghai") String zone, LocalDate from,
        LocalDate to,
        @Schema(description = "Years of these days that have no working-day calendar, hence no closed dates") List<Integer> yearsWithoutCalendar,
        List<SlotView> items, @Nullable String next) {

    /** One start, with everybody who can give the session and every room where it can be. */
    record SlotView(@Schema(example = "2026-12-24T09:15:00+08:00") OffsetDateTime start, OffsetDateTime end,
            List<Mode> modes, @Schema(description = "Any of these can give it") List<String> practitioners,
            @Schema(description = "Any of these will do on site; empty when it can be remote only") List<String> rooms) {
        private static SlotView of(FreeTime time, ZoneId zone) {
            return new SlotView(time.session().from().atZone(zone).toOffsetDateTime(),
                    time.session().to().atZone(zone).toOffsetDateTime(), List.copyOf(time.modes()),
                    time.practitioners().stream().map(StaffId::value).toList(),
                    time.rooms().stream().map(RoomId::value).toList());
        }
    }

    static SlotsView of(SlotsWanted wanted, SlotsFound found) {
        ZoneId zone = found.branch().zone();
        Page<SlotView> page = found.times().map(time -> SlotView.of(time, zone));
        return new SlotsView(wanted.branch().value(), wanted.service().value(), zone.getId(), wanted.from(),
                wanted.to(), found.yearsWithoutCalendar(), page.items(), page.next());
    }
}
