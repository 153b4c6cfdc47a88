package io.daicho.erasure.purge;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param mongodbUri connection string for the one user who may update {@code log}; by default the ordinary one, whose
 *     user must then have that right
 */
@ConfigurationProperties("daicho.erasure")
record ErasureSettings(@Nullable String mongodbUri) {}
