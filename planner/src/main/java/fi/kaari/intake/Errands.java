package fi.kaari.intake;

import fi.kaari.arc.ArcId;
import fi.kaari.media.MediaLibrary;
import fi.kaari.workspace.Actor;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** Sends somebody off to take rows. */
@Component
class Errands {

    private final Glossary glossary;
    private final MediaLibrary library;
    private final ArcJudge arcs;

    Errands(Glossary glossary, MediaLibrary library, ArcJudge arcs) {
        this.glossary = glossary;
        this.library = library;
        this.arcs = arcs;
    }

    Errand begin(Actor actor, IntakeId intake) {
        var workspace = actor.workspace();
        var here = new HashMap<String, ArcId>();
        arcs.here(workspace).forEach((key, arc) -> here.put(key, arc.id()));
        return new Errand(actor, intake, glossary.terms(workspace), new Shelf(library, workspace), here);
    }
}
