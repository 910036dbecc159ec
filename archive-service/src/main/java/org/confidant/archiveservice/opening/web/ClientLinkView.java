package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link, shown this once. */
@Schema(name = "ClientLink")
record ClientLinkView(String client, String purpose,
        @Nullable @Schema(description = "Missing when the same command had shown it before") String url,
        @Nullable @Schema(description = "The same as a QR code: a PNG, base64") String qrCode) {}
