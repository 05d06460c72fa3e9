package fi.kaari.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Light or dark: as the system says, until a person chooses with {@code ?theme=}. */
class Appearance implements HandlerInterceptor {

    static final String NAME = "theme";

    private static final Set<String> CHOICES = Set.of("light", "dark", "auto");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        known(request.getParameter(NAME)).ifPresent(chosen -> {
            request.setAttribute(Appearance.class.getName(), chosen);
            response.addHeader(HttpHeaders.SET_COOKIE, Languages.cookie(NAME, chosen));
        });
        return true;
    }

    /** What the person has chosen; empty if the system decides. */
    static Optional<String> chosen(HttpServletRequest request) {
        return known((String) request.getAttribute(Appearance.class.getName()))
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, NAME))
                        .map(Cookie::getValue)
                        .filter(CHOICES::contains))
                .filter(choice -> !choice.equals("auto"));
    }

    private static Optional<String> known(@Nullable String choice) {
        return Optional.ofNullable(choice).filter(CHOICES::contains);
    }
}
