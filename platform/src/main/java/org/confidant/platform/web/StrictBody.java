package org.confidant.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.confidant.platform.problem.FieldProblem;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Reads and validates every request body in one go, so that the answer names all wrong fields at once. */
@RestControllerAdvice
final class StrictBody extends RequestBodyAdviceAdapter {
    private final Validator validator;

    StrictBody(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        BodyProblems.begin();
        return message;
    }

    @Override
    public Object afterBodyRead(@Nullable Object body, HttpInputMessage message, MethodParameter parameter, Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        List<FieldProblem> found = new ArrayList<>(BodyProblems.end());
        if (body == null) {
            found.add(new FieldProblem("", "must be an object"));
            throw refusal(found);
        }
        List<String> seen = found.stream().map(FieldProblem::field).toList();
        validator.validate(body).stream()
                .map(StrictBody::problem)
                .filter(problem -> !seen.contains(problem.field()))
                .sorted(Comparator.comparing(FieldProblem::field))
                .forEach(found::add);
        if (!found.isEmpty()) {
            throw refusal(found);
        }
        return body;
    }

    private static Refusal refusal(List<FieldProblem> found) {
        Refusal refusal = new Refusal(PlatformProblem.MALFORMED_REQUEST, "Some fields are wrong; nothing was done.");
        found.forEach(problem -> refusal.field(problem.field(), problem.why()));
        return refusal;
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>", "")
                .replaceAll("\\[(\\D[^]]*)]", ".$1");
        return new FieldProblem(path, violation.getMessage());
    }
}
