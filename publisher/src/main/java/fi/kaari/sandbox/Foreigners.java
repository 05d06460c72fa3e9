package fi.kaari.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The sandbox knows no sessions, so it takes orders from its own pages and from scripts only, not from other sites. */
@Configuration(proxyBeanMethods = false)
@OfSandbox
class Foreigners implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/sandbox/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (isOrder(request) && site != null && !site.equals("same-origin"))
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return true;
    }

    private static boolean isOrder(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }
}
