package id.naungan.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/** Gangguan dari wadah: what the container refused is told on the same calm page; asked for by hand, the address is like any that is missing. */
@Component("/error")
class ContainerErrors implements HttpRequestHandler, ErrorController {
    private final FaultPages pages;

    ContainerErrors(FaultPages pages) {
        this.pages = pages;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        pages.write(request, response, status instanceof Integer code ? Fault.ofStatus(code) : Fault.NOT_FOUND, null);
    }
}
