package org.confidant.complaintservice.bylink.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** Why a client takes their complaint back, if they want to say it. */
@Schema(name = "NewWithdrawal", example = "{\"reason\": \"We have talked it over.\"}")
record LinkWithdrawalRequest(@Nullable @Text(max = 5000) String reason) {}
