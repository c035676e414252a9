package id.naungan.shell;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Jawaban wadah. What is no request at all is answered by the container before any filter: a broken line, a header that is too long,
 * a verb that it refuses. Those answers carry the protective headers too.
 */
@Component
class ContainerAnswers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Protected());
    }

    private static final class Protected extends ValveBase {
        Protected() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            HeadersFilter.EVERYWHERE.forEach(response::setHeader);
            response.setHeader("Cache-Control", HeadersFilter.PAGES);
            getNext().invoke(request, response);
        }
    }
}
