package org.confidant.platform.web;

import jakarta.validation.ConstraintValidatorContext;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The one check behind {@link Line} and {@link Text}. */
final class Characters {
    private Characters() {}

    static boolean check(@Nullable String value, int max, IntPredicate allowedControl,
            ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        String wrong = wrong(value, max, allowedControl);
        if (wrong.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(wrong).addConstraintViolation();
        return false;
    }

    private static String wrong(String value, int max, IntPredicate allowedControl) {
        if (value.isBlank()) {
            return "must not be blank";
        }
        if (value.codePointCount(0, value.length()) > max) {
            return "must have at most " + max + " characters";
        }
        if (value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            return "must not contain half a character (a lone surrogate)";
        }
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) && !allowedControl.test(c))) {
            return "must not contain control characters";
        }
        return "";
    }
}
