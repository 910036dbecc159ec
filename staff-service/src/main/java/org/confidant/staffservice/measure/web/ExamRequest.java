package org.confidant.staffservice.measure.web;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;

/** How an exam ended. */
@Schema(example = """
        {"result": "passed", "score": 86}""")
record ExamRequest(@Schema(description = "By the course's own measure") @NotNull Result result,
        @NotNull @Min(0) @Max(100) Integer score) {
    /** How it ended. */
    enum Result {
        PASSED,
        FAILED;

        /** The word in the API. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return word();
        }
    }
}
