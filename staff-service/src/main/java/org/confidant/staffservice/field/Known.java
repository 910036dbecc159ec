package org.confidant.staffservice.field;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A word of a list that is fixed elsewhere. {@code null} is fine. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Constraint(validatedBy = KnownRule.class)
public @interface Known {
    /** Which list. */
    Words value();

    String message() default "is not known";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
