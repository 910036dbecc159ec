package org.confidant.staffservice.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.calendar.CalendarId;
import org.confidant.staffservice.calendar.PutCalendar;
import org.confidant.staffservice.field.Known;
import org.confidant.staffservice.field.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Row 1: working-day calendars. */
@Tag(name = "calendars")
@RestController
class CalendarController {
    private final PutCalendar putCalendar;

    CalendarController(PutCalendar putCalendar) {
        this.putCalendar = putCalendar;
    }

    @Operation(summary = "Publishes a country's year: 201 the first time, 200 when it replaces one")
    @Allowed(Role.ADMINISTRATOR)
    @PutMapping("/calendars/{country}/{year}")
    ResponseEntity<CalendarView> put(@Parameter(example = "CN") @PathVariable @Known(Words.COUNTRY) String country,
            @Parameter(example = "2026") @PathVariable @Min(2000) @Max(2200) int year,
            @RequestBody CalendarRequest request,
            Command command) {
        CalendarId id = new CalendarId(country, year);
        CalendarView view = CalendarView.of(putCalendar.put(request.toCalendar(id), command));
        return view.version() > 1
                ? ResponseEntity.ok(view)
                : ResponseEntity.created(URI.create("/api/v1/calendars/" + country + "/" + year)).body(view);
    }
}
