package org.confidant.complaintservice.measure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.Text;

/** Whose new bookings are stopped, and why. */
@Schema(name = "NewInterimMeasure", example = """
        {"practitioner": "li", "reason": "The client was insulted; until we know more nobody new meets this practitioner."}""")
record InterimMeasureRequest(@NotNull @Line(max = 100) String practitioner, @NotNull @Text(max = 1000) String reason) {}
