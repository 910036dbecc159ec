package org.confidant.archiveservice.record.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Text;

/** Notes of a session. */
@Schema(name = "NewNotes", example = """
        {"text": "Slept better; agreed to keep the diary until next week."}""")
record NotesRequest(@NotNull @Text(max = 20_000) String text) {}
