package org.confidant.platform.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class TextRule implements ConstraintValidator<Text, String> {
    private int max;

    @Override
    public void initialize(Text text) {
        max = text.max();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return Characters.check(value, max, c -> c == '\n' || c == '\r' || c == '\t', context);
    }
}
