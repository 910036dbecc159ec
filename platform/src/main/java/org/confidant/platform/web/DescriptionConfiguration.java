package org.confidant.platform.web;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The API description says of every operation what all of them share. */
@AutoConfiguration
public class DescriptionConfiguration {
    @Bean
    DescribedOperation describedOperation() {
        return new DescribedOperation();
    }

    @Bean
    GlobalOpenApiCustomizer describedProblem() {
        return description -> description.getComponents().addSchemas(DescribedOperation.PROBLEM, problem());
    }

    private static Schema<?> problem() {
        return new ObjectSchema().description("Why a request was refused, after RFC 9457; further members by type")
                .addProperty("type", new StringSchema().format("uri-reference").example("/problems/malformed-request"))
                .addProperty("title", new StringSchema()).addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema()).addProperty("traceId", new StringSchema())
                .addProperty("fields", new ArraySchema().items(new ObjectSchema()
                        .addProperty("field", new StringSchema().example("participants[0].name"))
                        .addProperty("why", new StringSchema())));
    }
}
