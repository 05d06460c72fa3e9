package fi.kaari.inbox;

import fi.kaari.approval.Decision;
import fi.kaari.approval.Release;
import fi.kaari.approval.Releases;
import fi.kaari.page.Alerts;
import fi.kaari.workspace.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says on every page what was released past its steps, until somebody else has looked at it. */
@Component
class ReleaseAlert implements Alerts {

    private final Releases releases;

    ReleaseAlert(Releases releases) {
        this.releases = releases;
    }

    @Override
    public List<Alert> of(Actor actor) {
        return actor.mayWrite()
                ? releases.open(actor.workspace()).stream()
                        .map(ReleaseAlert::alert)
                        .toList()
                : List.of();
    }

    private static Alert alert(Release release) {
        Decision decision = release.decision();
        return new Alert(
                "released",
                decision.person().name(),
                decision.at(),
                decision.comment(),
                "/inbox/" + release.review().id());
    }
}
