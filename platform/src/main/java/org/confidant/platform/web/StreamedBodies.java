package org.confidant.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which requests belong to endpoints with a {@link StreamedBody}. */
final class StreamedBodies {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable List<RequestMappingInfo> streamed;

    StreamedBodies(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    boolean include(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return streamed().stream().anyMatch(endpoint -> takes(endpoint, request.getMethod())
                && Objects.requireNonNull(endpoint.getPathPatternsCondition()).getPatterns().stream()
                        .anyMatch(pattern -> pattern.matches(path)));
    }

    private static boolean takes(RequestMappingInfo endpoint, String method) {
        return endpoint.getMethodsCondition().getMethods().stream().map(RequestMethod::name).anyMatch(method::equals);
    }

    /** Looked up at the first request: filters are made before there are endpoints. */
    private List<RequestMappingInfo> streamed() {
        List<RequestMappingInfo> known = streamed;
        if (known == null) {
            known = mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                    .filter(endpoint -> endpoint.getValue().hasMethodAnnotation(StreamedBody.class))
                    .map(Map.Entry::getKey).toList();
            streamed = known;
        }
        return known;
    }
}
