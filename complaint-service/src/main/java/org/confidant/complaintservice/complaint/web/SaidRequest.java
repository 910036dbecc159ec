package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.complaintservice.complaint.Said;
import org.confidant.complaintservice.complaint.Way;
import org.confidant.platform.web.Text;

/** What an owner says to who complained. */
@Schema(name = "NewComplaintMessage", example = """
        {"words": "We have looked at the heating; it is repaired on Friday.", "way": "phone"}""")
record SaidRequest(@NotNull @Text(max = 5000) String words,
        @NotNull @Schema(description = "By mail a client gets a link to read it; of the other ways it is only noted") Way way) {

    Said said() {
        return new Said(words, way);
    }
}
