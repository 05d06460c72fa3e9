package fi.kaari.inbox;

import fi.kaari.approval.Releases;
import fi.kaari.workspace.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a review's page shows of a release past its steps: that there was one, or who could make it or look at it. */
@Component
class Emergency {

    private final Releases releases;

    Emergency(Releases releases) {
        this.releases = releases;
    }

    void show(Actor actor, Sheet sheet, Model page) {
        var release = releases.of(sheet.review());
        page.addAttribute("release", release.orElse(null));
        page.addAttribute(
                "mayCheck", release.filter(it -> releases.mayCheck(actor, it)).isPresent());
        page.addAttribute(
                "mayRelease",
                sheet.isAsSubmitted()
                        && releases.hindrance(actor, sheet.review()).isEmpty());
        page.addAttribute("releaseTakesSignIn", releases.takesNewSignIn(actor));
    }
}
