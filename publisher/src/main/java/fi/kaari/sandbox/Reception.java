package fi.kaari.sandbox;

import fi.kaari.sandbox.Accounts.Guest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where people consent and tokens are given out: before the gate, since nobody has a token yet. */
@Component
@OfSandbox
class Reception {

    static final String PAGE = "/sandbox/consent/";

    private static final Pattern PATH = Pattern.compile("/sandbox/([a-z]+)(/.+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Desk> desks;
    private final List<Stand> stands;
    private final Mischief mischief;

    Reception(List<Desk> desks, List<Stand> stands, Mischief mischief) {
        this.desks = desks;
        this.stands = stands;
        this.mischief = mischief;
    }

    Optional<Desk> desk(String platform) {
        return desks.stream().filter(desk -> desk.platform().equals(platform)).findFirst();
    }

    /** @return whether the call was one for the reception, and is dealt with */
    boolean receives(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        var path = PATH.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!path.matches()) return false;
        var desk = desk(path.group(1));
        return desk.isPresent() && receives(desk.get(), new DeskCall(request, path.group(2)), response);
    }

    private boolean receives(Desk desk, DeskCall call, HttpServletResponse response)
            throws ServletException, IOException {
        if (call.request().getMethod().equals("GET") && desk.isPage(call.path())) {
            var page = PAGE + desk.platform() + "?page=" + call.path();
            call.request().getRequestDispatcher(page).forward(call.request(), response);
            return true;
        }
        try {
            var errand = desk.errand(call);
            if (errand.isPresent()) run(desk, errand.get(), call.request(), response);
            return errand.isPresent();
        } catch (Refusal refusal) {
            refusal.write(response);
            return true;
        }
    }

    private void run(Desk desk, Desk.Errand errand, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var stand = stands.stream()
                .filter(it -> it.platform().equals(desk.platform()))
                .findFirst();
        if (errand.account().isEmpty() || stand.isEmpty()) answer(errand, response);
        else
            mischief.treat(
                    new Caller(desk.platform(), errand.account()),
                    stand.get(),
                    request,
                    response,
                    (ignored, answered) -> answer(errand, (HttpServletResponse) answered));
    }

    /** A good token of the sandbox's own is good for what was allowed. */
    Optional<Refusal> beyond(Guest guest, HttpServletRequest request) {
        if (guest.ending().isPresent() || guest.issued().isEmpty()) return Optional.empty();
        var path = PATH.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        return desk(guest.caller().platform())
                .filter(desk -> path.matches())
                .flatMap(desk -> desk.needed(request.getMethod(), path.group(2))
                        .filter(scope -> !desk.covers(guest.issued().get().scopes(), scope))
                        .map(desk::beyond));
    }

    private static void answer(Desk.Errand errand, HttpServletResponse response) throws IOException {
        try {
            var body = JSON.writeValueAsBytes(errand.work().get());
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/json;charset=UTF-8");
            response.getOutputStream().write(body);
        } catch (Refusal refusal) {
            refusal.write(response);
        }
    }
}
