package org.confidant.platform.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class LineRule implements ConstraintValidator<Line, String> {
    private int max;

    @Override
    public void initialize(Line line) {
        max = line.max();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return Characters.check(value, max, c -> false, context);
    }
}
