package org.confidant.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.ForLinkHolder;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to the API description what no controller says and all of them keep: who may, keys, versions and problems. */
final class DescribedOperation implements GlobalOperationCustomizer {
    static final String PROBLEM = "Problem";
    private static final String CREATED = "201";

    DescribedOperation() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Command.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        List<String> roles = roles(method);
        operation.addExtension("x-roles", roles);
        operation.setDescription(Stream.of(Objects.requireNonNullElse(operation.getDescription(), "").strip(),
                method.hasMethodAnnotation(ForLinkHolder.class)
                        ? "For whoever holds the link."
                        : "Roles: " + String.join(", ", roles) + ".")
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n")));
        boolean creates = creates(method);
        if (creates) {
            sayCreated(operation.getResponses());
        }
        if (takes(method, Command.class)) {
            sayCommand(operation, creates);
        }
        problems(method).forEach(problem -> operation.getResponses().computeIfAbsent(
                Integer.toString(problem.status()), _ -> response(problem)));
        return operation;
    }

    private static List<String> roles(HandlerMethod method) {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        return allowed == null ? List.of() : Arrays.stream(allowed.value()).map(Role::realmName).sorted().toList();
    }

    /** A POST to a plural noun answers with where the new thing is. */
    private static boolean creates(HandlerMethod method) {
        return method.hasMethodAnnotation(PostMapping.class)
                && ResponseEntity.class.isAssignableFrom(method.getMethod().getReturnType())
                && !hasPathVariable(method);
    }

    private static void sayCreated(ApiResponses responses) {
        ApiResponse usual = responses.remove("200");
        if (usual != null) {
            responses.addApiResponse(CREATED, usual.description("Created; Location says where it is"));
        }
    }

    private static void sayCommand(Operation operation, boolean creates) {
        operation.addParametersItem(new HeaderParameter().name("Idempotency-Key").schema(new StringSchema()
                .maxLength(255)).example("5f0c2a1e-7b0e-4c55-9d35-3a1f6d1d8c11")
                .description("The same key and body again do nothing twice. Partners must send one with every POST."));
        if (!creates) {
            operation.addParametersItem(new HeaderParameter().name("If-Match").schema(new StringSchema())
                    .example("\"1\"").description("The version that was read; another one now is refused with 412."));
        }
    }

    private static Stream<PlatformProblem> problems(HandlerMethod method) {
        Stream<PlatformProblem> always = Stream.of(PlatformProblem.MALFORMED_REQUEST, PlatformProblem.NOT_FOUND,
                PlatformProblem.TOO_MANY_REQUESTS, PlatformProblem.UNAVAILABLE);
        Stream<PlatformProblem> signed = method.hasMethodAnnotation(ForLinkHolder.class)
                ? Stream.of()
                : Stream.of(PlatformProblem.TOKEN_REFUSED, PlatformProblem.NOT_ALLOWED);
        Stream<PlatformProblem> changing = takes(method, Command.class)
                ? Stream.of(PlatformProblem.CHANGED_MEANWHILE, PlatformProblem.VERSION_MISMATCH,
                        PlatformProblem.IDEMPOTENCY_KEY_REUSED)
                : Stream.of();
        return Stream.of(always, signed, changing).flatMap(problems -> problems);
    }

    private static ApiResponse response(PlatformProblem problem) {
        return new ApiResponse().description("`" + problem.uri() + "`: " + problem.title()
                + (problem.status() == 409 || problem.status() == 422 ? ", or a rule refused" : ""))
                .content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.asList(method.getMethod().getParameterTypes()).contains(type);
    }

    private static boolean hasPathVariable(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
    }
}
