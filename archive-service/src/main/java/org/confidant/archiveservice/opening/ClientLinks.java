package org.confidant.archiveservice.opening;

import java.util.Optional;
import org.confidant.platform.web.Command;

/** All links of clients to their openings. */
public interface ClientLinks {
    /** Keeps a link under the command's id, once: whether an earlier request with the same key had. */
    boolean keep(ClientLink link, Command command);

    /** The link of that hash; the scope then comes from it. */
    Optional<ClientLink> byHash(String hash);
}
