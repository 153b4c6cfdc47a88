package io.daicho.commandside.web;

import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentId;
import io.daicho.events.MeasureId;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring MVC the bodies, headers and ids of commands. */
@Configuration(proxyBeanMethods = false)
class CommandWebConfiguration implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new CommandBodyConverter());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandHeadersResolver());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, MeasureId.class, (Converter<String, MeasureId>) MeasureId::parse);
        registry.addConverter(String.class, DepartmentId.class, (Converter<String, DepartmentId>) DepartmentId::parse);
        registry.addConverter(String.class, CitySlug.class, (Converter<String, CitySlug>) CitySlug::new);
    }
}
