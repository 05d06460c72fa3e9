package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Desk;
import fi.kaari.sandbox.DeskCall;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.graph.PersonDesk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** People sign in, and get a token for each Page they may act for. */
@Component
@OfSandbox
class TokenDesk implements Desk {

    private static final Pattern VERSIONED = Pattern.compile("/v\\d+\\.\\d+(/.+)");

    private final PersonDesk people;

    TokenDesk(PersonDesk people) {
        this.people = people;
    }

    @Override
    public String platform() {
        return PageStand.PLATFORM;
    }

    @Override
    public boolean isPage(String path) {
        return step(path).equals("/dialog/oauth");
    }

    @Override
    public boolean opensMany(String path) {
        return true;
    }

    @Override
    public List<String> scopes(String asked) {
        return Arrays.stream(asked.split(",")).filter(scope -> !scope.isEmpty()).toList();
    }

    @Override
    public Optional<Errand> errand(DeskCall call) {
        return people.errand(
                platform(), step(call.path()), call, (id, token) -> people.page(new Caller(platform(), id), token));
    }

    @Override
    public Optional<String> needed(String method, String path) {
        if (!method.equals("GET")) return Optional.of("pages_manage_posts");
        if (step(path).equals("/me")) return Optional.empty();
        if (path.endsWith("/insights")) return Optional.of("read_insights");
        return Optional.of(path.endsWith("/feed") ? "pages_read_user_content" : "pages_read_engagement");
    }

    @Override
    public Refusal beyond(String scope) {
        return PersonDesk.beyond(scope);
    }

    private static String step(String path) {
        var versioned = VERSIONED.matcher(path);
        return versioned.matches() ? versioned.group(1) : "";
    }
}
