package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Line;

/** The practitioner's signature under the agreement with every participant. */
@Schema(name = "Countersignature", example = """
        {"name": "He Ping"}""")
record CountersignatureRequest(@NotNull @Line(max = 100) String name) {}
