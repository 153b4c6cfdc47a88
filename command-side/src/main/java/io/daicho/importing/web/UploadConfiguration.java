package io.daicho.importing.web;

import io.daicho.importing.ImportSettings;
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

    /** Reads a form only when the operation asks for it, so that its faults are answered as the operation's. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }
}
