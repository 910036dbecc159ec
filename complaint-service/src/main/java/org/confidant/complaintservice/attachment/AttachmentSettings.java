package org.confidant.complaintservice.attachment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be attached to a complaint.
 *
 * @param largest the most bytes of one file
 * @param places how many files a complaint may have
 */
@Validated
@ConfigurationProperties("confidant.complaint.attachments")
public record AttachmentSettings(@NotNull DataSize largest, @Positive @Max(100) int places,
        @NotEmpty List<@Valid Kind> kinds) {
    /**
     * A kind of file that is taken.
     *
     * @param type as its bytes show it, in the words of Apache Tika
     * @param endings of names; another name gets the first of them behind it
     */
    public record Kind(@NotNull @Pattern(regexp = "[a-z]+/[a-z0-9.+-]+") String type,
            @NotEmpty List<@NotNull @Pattern(regexp = "[a-z0-9]{1,5}") String> endings) {}
}
