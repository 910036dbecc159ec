package org.confidant.staffservice.staff;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Why a practitioner may serve clients.
 *
 * @param evidence where the exam's result and the signed agreements are filed
 */
public record Clearance(LocalDate examDate, String evidence, StaffId by, Instant at) {}
