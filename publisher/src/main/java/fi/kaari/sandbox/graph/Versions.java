package fi.kaari.sandbox.graph;

import fi.kaari.sandbox.OfSandbox;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The versions of the Graph API that are still answered. */
@Configuration(proxyBeanMethods = false)
@OfSandbox
class Versions implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern VERSIONED = Pattern.compile("/sandbox/[a-z]+/(?:video-upload/)?(v\\d+\\.\\d+)/");
    private static final Pattern ANSWERED = Pattern.compile("v2[1-6]\\.0");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/sandbox/facebook/**", "/sandbox/instagram/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var path = VERSIONED.matcher(request.getRequestURI());
        if (path.find() && !ANSWERED.matcher(path.group(1)).matches())
            throw GraphRefusal.of(2500, 0, "Unknown path components: /" + path.group(1));
        return true;
    }
}
