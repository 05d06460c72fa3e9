package fi.kaari.demonstration;

import fi.kaari.channel.Channels;
import fi.kaari.platform.Account.Token;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Furnishes an empty installation for a first look; one that has a workspace already stays as it is. */
@Component
@ConditionalOnProperty(name = "kaari.demo", matchIfMissing = true)
class Beginning {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("viestinta");
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final Workspaces workspaces;
    private final Channels channels;

    Beginning(Workspaces workspaces, Channels channels) {
        this.workspaces = workspaces;
        this.channels = channels;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void furnish() {
        if (workspaces.find(WORKSPACE).isPresent()) return;
        workspaces.open(new Workspace(WORKSPACE, "Työllisyyspalvelut", HELSINKI, Locale.of("fi")));
        var kaari = new Actor(Actor.kaari(WORKSPACE).person(), WORKSPACE, Set.of(Role.ADMIN), null);
        connect(kaari, "facebook", "Työllisyyspalvelut", "100200300");
        connect(kaari, "instagram", "tyollisyyspalvelut", "17840000000000001");
        connect(kaari, "x", "tyopalvelut", "1500000001");
        connect(kaari, "youtube", "Työllisyyspalvelut", "UC-tyollisyyspalvelut");
    }

    private void connect(Actor actor, String platform, String name, String account) {
        channels.connect(actor, platform, name, account, new Token("sandbox-" + platform));
    }
}
