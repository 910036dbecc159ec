package org.confidant.staffservice.field;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** The check behind {@link Known}; public only because the validator makes it. */
public final class KnownRule implements ConstraintValidator<Known, String> {
    private Words words = Words.COUNTRY;

    @Override
    public void initialize(Known known) {
        words = known.value();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (value == null || words.contains(value)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("must be " + words.expected()).addConstraintViolation();
        return false;
    }
}
