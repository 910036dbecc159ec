package org.confidant.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.CurrentCaller;
import org.confidant.platform.identity.ForLinkHolder;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Command} of the present request to controllers. */
final class CommandArgument implements HandlerMethodArgumentResolver {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"|(\\d{1,18})");

    private final SecretKeySpec secret;

    CommandArgument(CommandSettings settings) {
        byte[] key = Base64.getDecoder().decode(settings.key());
        if (key.length < 32) {
            throw new IllegalStateException("confidant.commands.key must have at least 32 bytes");
        }
        secret = new SecretKeySpec(key, "HmacSHA256");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Command.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        boolean byLink = parameter.hasMethodAnnotation(ForLinkHolder.class);
        String caller = byLink ? "link" : caller(request);
        String key = request.getHeader("Idempotency-Key");
        String bodyHash = String.valueOf(request.getAttribute(BodyLimit.HASH));
        if (key == null) {
            return new Command(Ids.random(), false, bodyHash, caller, expectedVersion(request));
        }
        if (!KEY.matcher(key).matches()) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "The Idempotency-Key cannot be used.")
                    .field("Idempotency-Key", "must be 1 to 255 visible ASCII characters");
        }
        String route = request.getMethod() + " " + request.getRequestURI();
        return new Command(hmac(caller + "\n" + route + "\n" + key), true, bodyHash, caller, expectedVersion(request));
    }

    private static String caller(HttpServletRequest request) {
        Caller caller = CurrentCaller.get();
        if (caller.is(Role.PARTNER) && request.getMethod().equals("POST")
                && request.getHeader("Idempotency-Key") == null) {
            throw new Refusal(PlatformProblem.IDEMPOTENCY_KEY_MISSING,
                    "Partners send an Idempotency-Key with every POST.")
                    .field("Idempotency-Key", "must be 1 to 255 visible ASCII characters");
        }
        return caller.id();
    }

    private static OptionalLong expectedVersion(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null || header.equals("*")) {
            return OptionalLong.empty();
        }
        Matcher version = VERSION.matcher(header);
        if (!version.matches()) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "If-Match cannot be read.")
                    .field("If-Match", "must be the version as it stands in the view, in quotes");
        }
        return OptionalLong.of(Long.parseLong(version.group(1) == null ? version.group(2) : version.group(1)));
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return Ids.of(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
