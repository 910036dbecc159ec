package org.confidant.staffservice.booking.feign;

import org.confidant.platform.outbox.InboxMessage;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The inbox of booking-service. */
@FeignClient(name = "booking-service", url = "${confidant.staff.booking-url}", configuration = BookingFeign.class)
interface BookingInbox {
    @PutMapping("/inbox/{sender}/{n}")
    ResponseEntity<Void> put(@PathVariable("sender") String sender, @PathVariable("n") long n,
            @RequestBody InboxMessage message);
}
