package io.daicho.timemap.web;

import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.ReadingOperation;
import io.daicho.queryside.web.StatesAsked;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the reading operation that answers for a URI, and lets it tell the states of its resource. */
@Component
class AskedResources {

    private final RequestMappingHandlerMapping mapping;
    private final RequestMappingHandlerAdapter adapter;

    AskedResources(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter adapter) {
        this.mapping = mapping;
        this.adapter = adapter;
    }

    /**
     * The states of a resource.
     *
     * @param uri its path and query
     * @throws BadParameter if no reading operation with states answers for it
     * @throws Exception whatever the operation itself refuses the request with
     */
    StatesAsked.Found find(String uri, HttpServletRequest request, HttpServletResponse response) throws Exception {
        AskedRequest asked = asked(uri, request);
        StatesAsked states = StatesAsked.of(asked);
        var web = new ServletWebRequest(asked, response);
        RequestAttributes outer = RequestContextHolder.currentRequestAttributes();
        RequestContextHolder.setRequestAttributes(web);
        try {
            run(chain(uri, asked), web, response);
        } finally {
            RequestContextHolder.setRequestAttributes(outer);
        }
        StatesAsked.Found found = states.found();
        if (found == null) {
            throw new BadParameter("uri", uri, "is a resource that keeps no states");
        }
        return found;
    }

    private static AskedRequest asked(String uri, HttpServletRequest request) {
        try {
            return new AskedRequest(request, uri);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("uri", uri, "is not encoded as a URI");
        }
    }

    private HandlerExecutionChain chain(String uri, AskedRequest asked) throws Exception {
        try {
            ServletRequestPathUtils.parseAndCache(asked);
            HandlerExecutionChain chain = mapping.getHandler(asked);
            if (chain != null && ReadingOperation.is(chain.getHandler())) {
                return chain;
            }
        } catch (HttpRequestMethodNotSupportedException e) {
            // a command: nothing is read there
        }
        throw new BadParameter("uri", uri, "leads to no reading operation");
    }

    private void run(HandlerExecutionChain chain, ServletWebRequest web, HttpServletResponse response)
            throws Exception {
        for (HandlerInterceptor interceptor : chain.getInterceptorList()) {
            if (!interceptor.preHandle(web.getRequest(), response, chain.getHandler())) {
                return;
            }
        }
        var operation = new InvocableHandlerMethod((HandlerMethod) chain.getHandler());
        operation.setHandlerMethodArgumentResolvers(
                new HandlerMethodArgumentResolverComposite().addResolvers(adapter.getArgumentResolvers()));
        operation.setDataBinderFactory(
                new ServletRequestDataBinderFactory(List.of(), adapter.getWebBindingInitializer()));
        operation.invokeForRequest(web, new ModelAndViewContainer());
    }
}
