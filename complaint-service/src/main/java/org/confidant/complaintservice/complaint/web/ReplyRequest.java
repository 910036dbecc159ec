package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.confidant.platform.web.Text;

/** What a client replied to a question. */
@Schema(name = "NewComplaintReply", example = "{\"words\": \"It was the small room on the second floor.\"}")
public record ReplyRequest(@NotNull @Text(max = 5000) String words) {}
