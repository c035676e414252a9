package id.naungan.access.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.DoorClosed;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the signed-in officer to a handler that asks for an {@link Actor}; the public gets a closed door. */
class ActorArgument implements HandlerMethodArgumentResolver {
    private final Actors actors;

    ActorArgument(Actors actors) {
        this.actors = actors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        Actor actor = servlet == null ? null : actors.current(servlet);
        if (actor == null) {
            throw new DoorClosed();
        }
        return actor;
    }
}
