package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By which links the client of a complaint follows it, and which answers have to reach whom.
 *
 * @param links the last ones that were minted, the newest last
 * @param echo what its client was told of the complaint that it repeats
 * @param spread the place in its history since which duplicates may wait for an answer; none when all have heard
 * @param unreached since when it is known that no mail reaches its client
 */
public record Following(List<FollowLink> links, Optional<Echo> echo, Optional<Integer> spread,
        Optional<Instant> unreached) {
    /** Nobody follows it. */
    public static final Following NONE = new Following(List.of(), Optional.empty(), Optional.empty(),
            Optional.empty());
    private static final int LINKS_AT_MOST = 20;

    public Following {
        links = List.copyOf(links);
    }

    Following minted(FollowLink link) {
        List<FollowLink> all = Stream.concat(links.stream(), Stream.of(link)).toList();
        return new Following(all.subList(Math.max(0, all.size() - LINKS_AT_MOST), all.size()), echo, spread,
                unreached);
    }

    Following told(Echo answer) {
        return new Following(links, Optional.of(answer), spread, unreached);
    }

    Following toSpread(int place) {
        return new Following(links, echo, Optional.of(place), unreached);
    }

    /** A mail to the client reached nobody, or one does again. */
    Following reached(Optional<Instant> notSince) {
        return new Following(links, echo, spread, notSince);
    }

    boolean opens(String hash, Instant now) {
        return links.stream().anyMatch(link -> link.opens(hash, now));
    }
}
