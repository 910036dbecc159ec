package org.confidant.complaintservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A link, shown this once. */
@Schema(name = "ComplaintLink")
record ComplaintLinkView(int participant,
        @Nullable @Schema(description = "Missing when the same command had shown it before") String link,
        @Nullable @Schema(description = "The same as a QR code: a PNG, base64") String qrCode,
        OffsetDateTime expiresAt) {}
