package io.daicho.queryside.web;

import io.daicho.operations.limits.LimitSettings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring MVC what the reading operations need. */
@Configuration(proxyBeanMethods = false)
class QuerySideWeb implements WebMvcConfigurer {

    private final LimitSettings limits;

    QuerySideWeb(LimitSettings limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters());
        registry.addInterceptor(new PageLimit(limits.pageSize()));
    }

    /** All that one request reads of a read model, it reads of one generation of its rows. */
    @Bean
    FilterRegistrationBean<OneGenerationFilter> querySideGenerations() {
        var filter = new FilterRegistrationBean<>(new OneGenerationFilter());
        filter.addUrlPatterns("/api/*");
        filter.setName("querySideGenerations");
        return filter;
    }

    /** Answers that are not the state of one stream are validated by a digest of their bytes. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> querySideEntityTags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/measures", "/api/measures/*", "/api/departments", "/api/departments/*");
        filter.addUrlPatterns(
                "/api/partner-cities",
                "/api/partner-cities/*",
                "/api/years",
                "/api/years/*",
                "/api/timemap",
                "/api/actors",
                "/api/actors/*");
        // not all beneath /api/log: a bundle is too large to be held back for its digest
        filter.addUrlPatterns(
                "/api/log/entries",
                "/api/log/entries/*",
                "/api/log/checkpoint",
                "/api/log/checkpoints",
                "/api/log/keys",
                "/api/log/inclusion-proof",
                "/api/log/consistency-proof",
                "/api/log/audits/*");
        filter.setName("querySideEntityTags");
        return filter;
    }
}
