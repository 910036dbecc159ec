package org.confidant.bookingservice.notice;

import java.util.Optional;
import org.confidant.bookingservice.client.BookableClients;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.springframework.stereotype.Component;

/** Makes a notice for everybody who is to hear some news of a client: the client, or a minor's guardians. */
@Component
public final class TellClient {
    private final Notices notices;
    private final BookableClients clients;

    TellClient(Notices notices, BookableClients clients) {
        this.notices = notices;
        this.clients = clients;
    }

    /**
     * Tells each of them once.
     *
     * @param id of the news; the same news again does nothing
     * @param sequence rises with every notice about the same booking
     */
    public void tell(String id, BranchId branch, ClientId client, News news, long sequence, BranchScope scope) {
        int recipients = clients.find(client, scope).map(who -> who.recipients().size()).orElse(0);
        for (int index = 0; index < recipients; index++) {
            notices.keep(id + "-" + index, new Notice(branch, client.value(), index, news, sequence,
                    NoticeState.WAITING, Optional.empty()));
        }
    }
}
