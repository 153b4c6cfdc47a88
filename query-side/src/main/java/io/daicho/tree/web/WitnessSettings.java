package io.daicho.tree.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who cosigns checkpoints.
 *
 * @param keys verifier keys of C2SP signed-note, {@code name+id+base64}
 */
@ConfigurationProperties("daicho.witness")
record WitnessSettings(@DefaultValue List<String> keys) {}
