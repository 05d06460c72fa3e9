package fi.kaari.demonstration;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.platform.Account.Token;
import fi.kaari.signin.DemonstrationPeople;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The workspace and its channels. */
class Beginning {

    static final WorkspaceId WORKSPACE = new WorkspaceId("viestinta");
    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private static final List<Connection> CONNECTIONS = List.of(
            new Connection("facebook", "Työllisyyspalvelut", "100200300"),
            new Connection("instagram", "tyollisyyspalvelut", "17840000000000001"),
            new Connection("x", "tyopalvelut", "1500000001"),
            new Connection("youtube", "Työllisyyspalvelut", "UC-tyollisyyspalvelut"));

    private final Workspaces workspaces;
    private final Channels channels;
    private final DemonstrationPeople people;

    Beginning(Workspaces workspaces, Channels channels, DemonstrationPeople people) {
        this.workspaces = workspaces;
        this.channels = channels;
        this.people = people;
    }

    boolean isMade() {
        return workspaces.find(WORKSPACE).isPresent();
    }

    /** The channels by the id of their platform. */
    Map<String, Channel> make() {
        workspaces.open(new Workspace(WORKSPACE, "Työllisyyspalvelut", HELSINKI, Fair.LANGUAGE));
        var connected = new LinkedHashMap<String, Channel>();
        CONNECTIONS.forEach(connection -> connected.put(connection.platform(), connect(connection)));
        return connected;
    }

    private Channel connect(Connection connection) {
        var admin = people.actor(Role.ADMIN, WORKSPACE);
        var token = new Token("sandbox-" + connection.account());
        return channels.connect(admin, connection.platform(), connection.name(), connection.account(), token);
    }

    private record Connection(String platform, String name, String account) {}
}
