package io.daicho.pages.work;

import io.daicho.operations.limits.ConcurrencyLimits;
import io.daicho.operations.limits.LimitSettings;
import io.daicho.operations.limits.LimitedOperation;
import io.daicho.pages.frame.WorkPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Adds the pages by which the ledger is changed. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class WorkConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OwnFormsOnly()).addPathPatterns("/ja/**", "/en/**");
    }

    @Bean
    WorkPages workPages() {
        return visit -> true;
    }

    /** As the imports of the API: they take their time, and bound the file themselves. */
    @Bean
    LimitedOperation japaneseImportForms(ConcurrencyLimits limits, LimitSettings settings) {
        return uploads("/ja/imports", limits, settings);
    }

    @Bean
    LimitedOperation englishImportForms(ConcurrencyLimits limits, LimitSettings settings) {
        return uploads("/en/imports", limits, settings);
    }

    private static LimitedOperation uploads(String path, ConcurrencyLimits limits, LimitSettings settings) {
        return new LimitedOperation("POST", path, limits.imports(), settings.longRequestTime(), Long.MAX_VALUE);
    }
}
