package fi.kaari.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The languages of the pages: the one a person has chosen, else the one their browser likes best, else English. */
class Languages implements LocaleResolver {

    static final String COOKIE = "language";

    static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.of("fi"), Locale.of("sv"), Locale.of("nb"));

    /** Browsers name Norwegian in three ways; its readers all read bokmål. */
    private static final Map<String, List<String>> NORWEGIAN =
            Map.of("no", List.of("nb"), "no-no", List.of("nb"), "nn", List.of("nb"), "nn-no", List.of("nb"));

    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return justChosen(request).or(() -> chosen(request)).orElseGet(() -> liked(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        var language = known(locale == null ? "" : locale.getLanguage());
        language.ifPresent(chosen -> {
            request.setAttribute(Languages.class.getName(), chosen);
            if (response != null) response.addHeader(HttpHeaders.SET_COOKIE, cookie(COOKIE, chosen.getLanguage()));
        });
    }

    /** A cookie that remembers how a person likes their pages. */
    static String cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(YEAR)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static Optional<Locale> justChosen(HttpServletRequest request) {
        return Optional.ofNullable((Locale) request.getAttribute(Languages.class.getName()));
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Languages::known);
    }

    private static Locale liked(HttpServletRequest request) {
        var liked = Locale.lookup(ranges(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), ALL);
        return liked == null ? Locale.ENGLISH : liked;
    }

    private static List<LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null ? List.of() : LanguageRange.mapEquivalents(LanguageRange.parse(header), NORWEGIAN);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static Optional<Locale> known(String language) {
        return ALL.stream().filter(each -> each.getLanguage().equals(language)).findAny();
    }
}
