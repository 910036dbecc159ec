package org.confidant.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.confidant.platform.problem.Refusal;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a wrong role before the body is looked at, so that a refusal tells nothing about what exists. */
final class RoleGate implements HandlerInterceptor {
    private static final String OURS = "org.confidant.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !method.getBeanType().getName().startsWith(OURS)
                || method.hasMethodAnnotation(ForLinkHolder.class)) {
            return true;
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null || !CurrentCaller.get().isAny(allowed.value())) {
            throw Refusal.notAllowed();
        }
        return true;
    }
}
