package fi.kaari.sandbox.graph;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The versions of the Graph API that are still answered, for the calls of one platform. */
public record Versions(String platform) implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern VERSIONED = Pattern.compile("/(v\\d+\\.\\d+)/");
    private static final Pattern ANSWERED = Pattern.compile("v2[1-6]\\.0");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/sandbox/" + platform + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var version = VERSIONED.matcher(request.getRequestURI());
        if (version.find() && !ANSWERED.matcher(version.group(1)).matches())
            throw GraphRefusal.of(2500, 0, "Unknown path components: /" + version.group(1));
        return true;
    }
}
