package io.daicho.commandside;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Everything the command side adds to an application. Bean names are class names: the query side has its own. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {
            "io.daicho.commandside",
            "io.daicho.measure",
            "io.daicho.department",
            "io.daicho.city",
            "io.daicho.importing",
            "io.daicho.erasure"
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandSideApplication.class))
public class CommandSideConfiguration {}
