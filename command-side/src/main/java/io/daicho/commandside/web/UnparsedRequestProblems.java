package io.daicho.commandside.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat refuses before Spring MVC sees it, e.g. a path that cannot be decoded, instead of a HTML page. */
@Component
class UnparsedRequestProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(UnparsedRequestProblems.class);

    private final JsonMapper json;

    UnparsedRequestProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        // behind Spring Boot's own valve, so nearer to the request: the first report counts
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReport()));
    }

    private final class ProblemReport extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            HttpStatus known = HttpStatus.resolve(status);
            if (status < HttpStatus.BAD_REQUEST.value()
                    || known == null
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            ProblemDetail problem = Problems.of(
                    known, FrameworkProblems.slug(known), "the request was refused before it was read", List.of());
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream()
                        .write(json.writeValueAsString(problem).getBytes(UTF_8));
                response.finishResponse();
            } catch (IOException e) {
                LOG.debug("nobody waits for the answer any more", e);
            }
        }
    }
}
