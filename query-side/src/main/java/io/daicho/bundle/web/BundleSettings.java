package io.daicho.bundle.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How bundles are sent.
 *
 * @param mostExports at the same time; each reads the whole log
 */
@ConfigurationProperties("daicho.bundle")
record BundleSettings(@DefaultValue("2") int mostExports) {

    BundleSettings {
        if (mostExports < 1) {
            throw new IllegalArgumentException("daicho.bundle.most-exports is not above 0: " + mostExports);
        }
    }
}
