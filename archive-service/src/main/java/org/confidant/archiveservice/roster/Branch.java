package org.confidant.archiveservice.roster;

import java.time.ZoneId;

/** One office, as far as records need it: its name and the zone its times are shown in. */
public record Branch(BranchId id, String name, ZoneId zone) {}
