package org.confidant.complaintservice.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.confidant.complaintservice.attachment.AddAttachment;
import org.confidant.complaintservice.attachment.NewFile;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Reads a request whose body is a file, as it is. */
final class Upload {
    static final String BODY = "The file itself, as it is; no form. Its kind is told from its bytes, whatever Content-Type says.";
    static final String EXAMPLE = "What I saw, in my own words: the door stood open all the time.";

    private Upload() {}

    static NewFile of(HttpServletRequest request, AddAttachment addAttachment) throws IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
            throw new Refusal(PlatformProblem.MEDIA_TYPE_UNSUPPORTED,
                    "Send the file itself as the body, for example as application/octet-stream.");
        }
        addAttachment.requireFits(request.getContentLengthLong());
        return new NewFile(name(request.getHeader(HttpHeaders.CONTENT_DISPOSITION)), request.getInputStream());
    }

    private static String name(@Nullable String disposition) {
        if (disposition == null) {
            return "";
        }
        try {
            return Objects.requireNonNullElse(ContentDisposition.parse(disposition).getFilename(), "");
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "The name of the file cannot be read.")
                    .field(HttpHeaders.CONTENT_DISPOSITION, "must be like attachment; filename*=UTF-8''note.txt");
        }
    }
}
