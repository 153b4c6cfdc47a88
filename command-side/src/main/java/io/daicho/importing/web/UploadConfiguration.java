package io.daicho.importing.web;

import io.daicho.importing.ImportSettings;
import io.daicho.operations.limits.ConcurrencyLimits;
import io.daicho.operations.limits.LimitSettings;
import io.daicho.operations.limits.LimitedOperation;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** Lets forms carry files as large as imports may be. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    /** What a form needs around its file. */
    private static final long ENVELOPE = 64 * 1024;

    @Bean
    MultipartConfigElement multipartConfigElement(ImportSettings settings) {
        long file = settings.maxFileSize().toBytes();
        return new MultipartConfigElement("", file, file + ENVELOPE, 0);
    }

    /** Takes as long as it needs, and bounds the file itself. */
    @Bean
    LimitedOperation importUploads(ConcurrencyLimits limits, LimitSettings settings) {
        return new LimitedOperation(
                "POST", "/api/imports", limits.imports(), settings.longRequestTime(), Long.MAX_VALUE);
    }

    /** Reads a form only when the operation asks for it, so that its faults are answered as the operation's. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }
}
