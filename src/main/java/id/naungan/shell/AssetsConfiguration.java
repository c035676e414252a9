package id.naungan.shell;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Berkas tampilan diantar: packed where the browser can unpack; and the quick exit before public forms. */
@Configuration(proxyBeanMethods = false)
class AssetsConfiguration implements WebMvcConfigurer {
    private final QuickExit exit;

    AssetsConfiguration(QuickExit exit) {
        this.exit = exit;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        EncodedResourceResolver packed = new EncodedResourceResolver();
        packed.setContentCodings(List.of("gzip"));
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .resourceChain(true)
                .addResolver(packed);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(exit);
    }
}
