package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.DoorClosed;
import id.naungan.access.Permission;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseReading;
import id.naungan.casework.Open;
import id.naungan.kernel.CaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Hands a handler its case file, after the door opened. A malformed number is the same closed door as a foreign one. */
class CaseFileArgument implements HandlerMethodArgumentResolver {
    private final Actors actors;
    private final CaseReading reading;

    CaseFileArgument(Actors actors, CaseReading reading) {
        this.actors = actors;
        this.reading = reading;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CaseFile.class && parameter.hasParameterAnnotation(Open.class);
    }

    @Override
    public CaseFile resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        Actor actor = servlet == null ? null : actors.current(servlet);
        Open open = parameter.getParameterAnnotation(Open.class);
        if (servlet == null || actor == null || open == null) {
            throw new DoorClosed();
        }
        return reading.open(actor, caseId(servlet), Permission.of(open.value()));
    }

    private static CaseId caseId(HttpServletRequest request) {
        try {
            Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            return CaseId.of(String.valueOf(path.get("id")));
        } catch (IllegalArgumentException e) {
            throw new DoorClosed();
        }
    }
}
