package id.naungan.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/**
 * Basis data yang hilang. When a connection to the database breaks, its fault looks to Spring like a reader who went away, whom nothing
 * need be answered: she would get a blank page that says 200. Here it goes on to {@link FaultFilter}, which answers 503.
 */
@Configuration(proxyBeanMethods = false)
class LostDatabase implements WebMvcConfigurer {

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.replaceAll(one -> one instanceof DefaultHandlerExceptionResolver ? new Resolver() : one);
    }

    private static final class Resolver extends DefaultHandlerExceptionResolver {
        /** Without a line in the log: it would tell what somebody typed into an address. */
        Resolver() {
            setWarnLogCategory("");
        }

        @Override
        protected @Nullable ModelAndView doResolveException(
                HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
            return Fault.of(thrown) == Fault.DATABASE_AWAY
                    ? null
                    : super.doResolveException(request, response, handler, thrown);
        }
    }
}
