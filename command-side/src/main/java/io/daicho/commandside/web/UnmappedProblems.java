package io.daicho.commandside.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers requests that reach no operation: unknown paths, methods and media types. Gives way to any other advice. */
@Order(Ordered.LOWEST_PRECEDENCE)
@RestControllerAdvice
class UnmappedProblems extends FrameworkProblems {}
