package io.daicho.asof;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param settling how long after a moment commits may still enter the log that bear its time: as far as the nodes' clocks
 *     may differ, and as long as an insert may take
 */
@ConfigurationProperties("daicho.query")
record AsOfSettings(@DefaultValue("1s") Duration settling) {}
