package org.confidant.complaintservice.attachment.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.confidant.complaintservice.attachment.ReadAttachments;
import org.confidant.platform.web.AnswerBrokenOff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Writes an attachment as the answer, some bytes at a time; no browser shows it as a page, and nothing on the way keeps it. */
final class GivenOut {
    private static final int SOME = 64 * 1024;

    private GivenOut() {}

    static void write(ReadAttachments.Opened opened, HttpServletResponse response) throws IOException {
        try (InputStream bytes = opened.bytes()) {
            head(opened.named(), response);
            ServletOutputStream out = response.getOutputStream();
            byte[] some = new byte[SOME];
            int read = read(bytes, some);
            while (read >= 0 && isTaken(out, some, read)) {
                read = read(bytes, some);
            }
        }
    }

    private static void head(ReadAttachments.Named named, HttpServletResponse response) {
        response.setContentType(named.attachment().file().type());
        response.setContentLengthLong(named.attachment().file().size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(named.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    private static int read(InputStream bytes, byte[] some) {
        try {
            return bytes.read(some);
        } catch (IOException | RuntimeException failed) {
            throw new AnswerBrokenOff("an attachment could not be read to its end: " + failed.getClass().getName());
        }
    }

    /** Whether there is anybody to write to any more. */
    private static boolean isTaken(ServletOutputStream out, byte[] some, int length) {
        try {
            out.write(some, 0, length);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
