package org.confidant.bookingservice.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.bookingservice.client.BookableClients;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Stored;
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
     * Tells each of them once; when there is a notice for the first of them, there is one for everybody.
     *
     * @param id of the news; the same news again does nothing
     * @param branch where it happened; another branch's client has no part in it
     * @param sequence rises with every notice about the same booking
     * @return how many there are to tell
     */
    public int tell(String id, BranchId branch, ClientId client, News news, long sequence, BranchScope scope) {
        int recipients = clients.find(client, scope).filter(who -> who.branch().equals(branch))
                .map(who -> who.recipients().size()).orElse(0);
        for (int index = recipients - 1; index >= 0; index--) {
            notices.keep(id + "-" + index, new Notice(branch, client.value(), index, news, sequence,
                    NoticeState.WAITING, Optional.empty()));
        }
        return recipients;
    }

    /** Whether nobody was reached by the news that notice is of, and no attempt is under way. */
    public boolean failed(String noticeId, BranchScope scope) {
        String news = newsOf(noticeId);
        List<Notice> all = Stream.iterate(0, index -> index + 1)
                .map(index -> notices.byId(news + "-" + index, scope).map(Stored::value))
                .takeWhile(Optional::isPresent).flatMap(Optional::stream).toList();
        return !all.isEmpty() && all.stream().allMatch(Notice::failed);
    }

    /** The id of the news that a notice is of. */
    public static String newsOf(String noticeId) {
        return noticeId.substring(0, noticeId.lastIndexOf('-'));
    }
}
