package org.confidant.staffservice.notice;

import java.util.Optional;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.staff.StaffId;

/**
 * One mail to one person.
 *
 * @param id of the notice and the person, so that nobody gets it twice
 * @param complaint the complaint's id
 * @param reference the number people call it by
 * @param clock which of its clocks, if it is about one
 */
public record Notice(String id, NoticeTemplate template, String complaint, String reference, BranchId branch,
        StaffId person, Optional<String> clock) {}
