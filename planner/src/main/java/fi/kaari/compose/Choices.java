package fi.kaari.compose;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Beat;
import fi.kaari.calendar.ChannelNames;
import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.post.Variant;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What forms about posts let people choose from. */
@Component
class Choices {

    private final Arcs arcs;
    private final Channels channels;
    private final Workspaces workspaces;

    Choices(Arcs arcs, Channels channels, Workspaces workspaces) {
        this.arcs = arcs;
        this.channels = channels;
        this.workspaces = workspaces;
    }

    Workspace workspace(WorkspaceId id) {
        return workspaces.get(id);
    }

    /** The arcs that are being told, and this one. */
    List<Arc> arcs(WorkspaceId workspace, String chosen) {
        return arcs.all(workspace).stream()
                .filter(arc -> !arc.isArchived() || arc.id().value().equals(chosen))
                .toList();
    }

    /** The beats of the arc with this id; none if there is no such arc. */
    List<Beat> beats(WorkspaceId workspace, String arc) {
        return arcs(workspace, arc).stream()
                .filter(each -> each.id().value().equals(arc))
                .findFirst()
                .map(Arc::beats)
                .orElse(List.of());
    }

    List<Channel> channels(WorkspaceId workspace) {
        return channels.all(workspace);
    }

    ChannelNames names(WorkspaceId workspace) {
        return ChannelNames.of(channels, workspace);
    }

    /** Those of a post come first, then the workspace's own. */
    List<Tongue> languages(WorkspaceId workspace, List<Variant> used, Locale page) {
        var own = workspaces.get(workspace).language();
        return Tongue.offered(Stream.concat(used.stream().map(Variant::language), Stream.of(own)), page);
    }
}
