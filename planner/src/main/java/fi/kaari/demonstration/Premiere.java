package fi.kaari.demonstration;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.channel.Channel;
import fi.kaari.demonstration.Scene.Picture;
import fi.kaari.demonstration.Scene.Telling;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.signin.DemonstrationPeople;
import fi.kaari.template.Templates;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;

/** Sets the stage: the arc, its people, its media and its templates. */
class Premiere {

    private final Arcs arcs;
    private final MediaLibrary library;
    private final DemonstrationPeople people;
    private final Templates templates;
    private final MessageSource texts;

    Premiere(Arcs arcs, MediaLibrary library, DemonstrationPeople people, Templates templates, MessageSource texts) {
        this.templates = templates;
        this.arcs = arcs;
        this.library = library;
        this.people = people;
        this.texts = texts;
    }

    Stage stage(WorkspaceId workspace, Map<String, Channel> channels, ZonedDateTime now) {
        var author = people.actor(Role.AUTHOR, workspace);
        Fair.templates().forEach((name, body) -> templates.create(author, name, body));
        return new Stage(
                now,
                arc(author, now),
                author,
                people.actor(Role.EXPERT, workspace),
                people.actor(Role.LEAD, workspace),
                channels,
                media(author));
    }

    private Arc arc(Actor author, ZonedDateTime now) {
        var outline = Fair.outline(now.toLocalDate());
        var beats = outline.beats(kind -> texts.getMessage("beat.kind." + kind.key(), null, Fair.LANGUAGE));
        return arcs.begin(author, outline, beats);
    }

    private Map<String, MediaItem> media(Actor author) {
        return Fair.scenes().stream()
                .flatMap(scene -> scene.tellings().stream())
                .map(Telling::pictures)
                .flatMap(pictures -> pictures.stream().map(Picture::file))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), file -> added(author, file)));
    }

    private MediaItem added(Actor author, String file) {
        try (var bytes = new ClassPathResource("demonstration/" + file).getInputStream()) {
            return library.add(author, file, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
