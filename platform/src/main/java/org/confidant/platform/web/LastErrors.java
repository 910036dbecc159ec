package org.confidant.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.confidant.platform.identity.ForLinkHolder;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what fails before any controller is reached, for example a request the server's parser refuses. */
@Hidden
@RestController
final class LastErrors implements ErrorController {
    @ForLinkHolder
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        PlatformProblem problem = ProblemAdvice.ofStatus(status instanceof Integer code ? code : 404);
        return Problems.render(problem, "See the type of this problem.");
    }
}
