package org.confidant.platform.tell;

import org.confidant.platform.outbox.InboxMessage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** The inbox of another service. */
interface RemoteInbox {
    @PutMapping("/inbox/{sender}/{n}")
    ResponseEntity<Void> put(@RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @PathVariable("sender") String sender, @PathVariable("n") long n, @RequestBody InboxMessage message);
}
