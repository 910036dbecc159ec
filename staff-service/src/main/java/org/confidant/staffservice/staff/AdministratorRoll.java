package org.confidant.staffservice.staff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.confidant.platform.store.Stored;

/** The one document that lists administrators; see {@link Administrators}. It holds ids of the whole company. */
public interface AdministratorRoll {
    /** As it is now; version 0 while it was never written. */
    Listed read();

    /** Writes it as the next version on condition that it is still the one that was read; whether it was. */
    boolean write(Listed changed);

    /**
     * Who is listed.
     *
     * @param version the one that was read
     * @param certain who is an administrator for certain
     * @param leaving whoever set out to leave, with the version of the person that they read
     */
    record Listed(long version, Set<StaffId> certain, Map<StaffId, Long> leaving) {
        public Listed {
            certain = Set.copyOf(certain);
            leaving = Map.copyOf(leaving);
        }

        boolean hasOthersThan(StaffId id) {
            return certain.stream().anyMatch(other -> !other.equals(id));
        }

        /** Whether somebody may be about to write that this person has left. */
        boolean isLeaving(Stored<StaffMember> person) {
            return Long.valueOf(person.version()).equals(leaving.get(person.value().id()));
        }

        Listed withCertain(StaffId id) {
            Set<StaffId> more = new HashSet<>(certain);
            more.add(id);
            Map<StaffId, Long> rest = new HashMap<>(leaving);
            rest.remove(id);
            return new Listed(version, more, rest);
        }

        Listed withLeaving(Stored<StaffMember> person) {
            Set<StaffId> rest = new HashSet<>(certain);
            rest.remove(person.value().id());
            Map<StaffId, Long> more = new HashMap<>(leaving);
            more.put(person.value().id(), person.version());
            return new Listed(version, rest, more);
        }
    }
}
