package io.daicho.queryside.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the query side.
 *
 * @param patience how long a read waits for the position it asks for
 */
@ConfigurationProperties("daicho.query")
public record QuerySideSettings(@DefaultValue("5s") Duration patience) {}
