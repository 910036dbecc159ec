package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.complaintservice.complaint.Said;
import org.confidant.complaintservice.complaint.Way;
import org.confidant.platform.web.Text;

/** What an owner heard when a complaint was taken back. */
@Schema(name = "NotedWithdrawal", example = """
        {"reason": "She has talked it over with him and wants nothing more.", "way": "phone"}""")
record WithdrawalRequest(@NotNull @Text(max = 5000) String reason,
        @NotNull @Schema(description = "How it was said") Way way) {

    Said why() {
        return new Said(reason, way);
    }
}
