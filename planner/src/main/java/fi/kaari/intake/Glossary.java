package fi.kaari.intake;

import fi.kaari.channel.Channels;
import fi.kaari.platform.Platforms;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Knows what the words of plans mean in each workspace. */
@Component
class Glossary {

    private final Workspaces workspaces;
    private final Channels channels;
    private final Platforms platforms;
    private final Clock clock;

    Glossary(Workspaces workspaces, Channels channels, Platforms platforms, Clock clock) {
        this.workspaces = workspaces;
        this.channels = channels;
        this.platforms = platforms;
        this.clock = clock;
    }

    Terms terms(WorkspaceId id) {
        var workspace = workspaces.get(id);
        return new Terms(workspace.zone(), workspace.language(), clock.instant(), channels.all(id), platforms.all());
    }
}
