package io.daicho.queryside.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters a reading operation does not have: a misspelt filter would answer everything. */
final class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && ReadingOperation.is(method)) {
            Set<String> known = known(method);
            for (String name : request.getParameterMap().keySet()) {
                if (!known.contains(name)) {
                    throw new BadParameter(
                            name, request.getParameter(name), "is not a parameter here; there are " + known);
                }
                if (request.getParameterValues(name).length > 1) {
                    throw new BadParameter(name, String.join(", ", request.getParameterValues(name)), "is given twice");
                }
                if (request.getParameter(name).isBlank()) {
                    throw new BadParameter(name, "", "is empty");
                }
            }
        }
        return true;
    }

    private static Set<String> known(HandlerMethod method) {
        var names = new TreeSet<String>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(ParameterObject.class)) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    names.add(component.getName());
                }
            }
        }
        return names;
    }
}
