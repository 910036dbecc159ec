package org.confidant.staffservice.measure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** A talk that took place. */
@Schema(example = """
        {"note": "Spoke about how to end a session in time."}""")
record TalkRequest(@Schema(description = "What came of it") @Nullable @Text String note) {}
