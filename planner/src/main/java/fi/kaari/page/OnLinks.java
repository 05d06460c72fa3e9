package fi.kaari.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a choice be made with a link only: the parameters of an upload are not read before somebody can say why they cannot be. */
record OnLinks(HandlerInterceptor choice) implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        return !isLink(request) || choice.preHandle(request, response, handler);
    }

    /** The page that explains an error is asked for with GET, whatever led to it. */
    private static boolean isLink(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && request.getDispatcherType() != DispatcherType.ERROR;
    }
}
