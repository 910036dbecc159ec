package org.confidant.staffservice.staff;

import java.util.Set;

/** The one document that lists administrators; see {@link Administrators}. It holds ids of the whole company. */
public interface AdministratorRoll {
    /** As it is now; version 0 while it was never written. */
    Listed read();

    /** Writes the next version on condition that it is still the one read; whether it was. */
    boolean write(Listed read, Set<StaffId> ids);

    /** Who is listed, at a version. */
    record Listed(long version, Set<StaffId> ids) {
        public Listed {
            ids = Set.copyOf(ids);
        }
    }
}
