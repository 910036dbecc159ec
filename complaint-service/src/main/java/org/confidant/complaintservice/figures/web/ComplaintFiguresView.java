package org.confidant.complaintservice.figures.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Complaint figures for whole local days of each branch, both included. */
@Schema(name = "ComplaintFigures")
record ComplaintFiguresView(LocalDate from, LocalDate to,
        @Schema(description = "Whether complaints may still come: until 60 days after the period") boolean provisional,
        List<ComplaintRateView> items) {}
