package io.daicho.operations.limits;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts an application's requests within their limits. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(LimitSettings.class)
public class LimitsConfiguration {

    /** Behind the request's name and its measuring, before everything that reads it. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    ConcurrencyLimits concurrencyLimits(LimitSettings settings) {
        return ConcurrencyLimits.of(settings);
    }

    @Bean
    FilterRegistrationBean<RequestLimits> requestLimits(
            LimitSettings settings, ConcurrencyLimits limits, ObjectProvider<LimitedOperation> special) {
        var filter = new FilterRegistrationBean<>(
                new RequestLimits(settings, limits, special.orderedStream().toList()));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(ORDER);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headerLimit(LimitSettings settings) {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setProperty(
                "maxHttpRequestHeaderSize",
                Long.toString(settings.requestHeader().toBytes())));
    }

    /** What goes on by itself, as an export does, has the long time. */
    @Bean
    WebMvcConfigurer asyncTimeout(LimitSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void configureAsyncSupport(AsyncSupportConfigurer async) {
                async.setDefaultTimeout(settings.longRequestTime().toMillis());
            }
        };
    }
}
