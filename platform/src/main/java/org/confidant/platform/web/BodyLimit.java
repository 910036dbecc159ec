package org.confidant.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Reads a body of at most one megabyte, declared or chunked, and keeps its hash for {@link Command}. Only a
 * {@link StreamedBody} passes unread.
 */
final class BodyLimit extends OncePerRequestFilter {
    static final int MOST_BYTES = 1 << 20;
    static final String HASH = BodyLimit.class.getName() + ".hash";

    private final HandlerExceptionResolver problems;
    private final StreamedBodies streamed;

    BodyLimit(HandlerExceptionResolver problems, StreamedBodies streamed) {
        this.problems = problems;
        this.streamed = streamed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (streamed.include(request)) {
            request.setAttribute(HASH, "");
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getContentLengthLong() > MOST_BYTES
                ? new byte[MOST_BYTES + 1]
                : request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            problems.resolveException(request, response, null,
                    new Refusal(PlatformProblem.BODY_TOO_LARGE, "A body may have at most 1 MB (1,048,576 bytes)."));
            return;
        }
        request.setAttribute(HASH, hash(body));
        chain.doFilter(new ReadBody(request, body), response);
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
