package org.confidant.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language by BCP 47, such as {@code zh-CN}. {@code null} is fine. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Constraint(validatedBy = LanguageTag.Rule.class)
public @interface LanguageTag {
    String message() default "must be a BCP 47 language such as zh-CN";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the JDK, which knows the grammar. */
    final class Rule implements ConstraintValidator<LanguageTag, String> {
        private static final int LONGEST = 35;

        @Override
        public boolean isValid(@Nullable String tag, ConstraintValidatorContext context) {
            if (tag == null) {
                return true;
            }
            try {
                return tag.length() <= LONGEST
                        && !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
            } catch (IllformedLocaleException none) {
                return false;
            }
        }
    }
}
