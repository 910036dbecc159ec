package org.confidant.platform.store;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where this program keeps its documents.
 *
 * @param database the name of its own database; its keys lie in another of the same name with {@code _keys} behind it
 */
@Validated
@ConfigurationProperties("confidant.store")
public record StoreSettings(@NotBlank String database) {}
