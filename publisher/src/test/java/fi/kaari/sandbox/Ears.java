package fi.kaari.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hears what everybody on the way hears of a call: its address. */
final class Ears extends OncePerRequestFilter {

    private static final String TOKEN = "sandbox-";

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRequestURI() + "?" + request.getQueryString();
        if (address.contains(TOKEN)) heard.add(address);
        chain.doFilter(request, response);
    }

    List<String> heard(String token) {
        return heard.stream().filter(address -> address.contains(token)).toList();
    }
}
