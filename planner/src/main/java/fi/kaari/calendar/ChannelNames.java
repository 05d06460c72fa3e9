package fi.kaari.calendar;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people call the channels of a workspace: by their platform, and by their account where a platform has several. */
public record ChannelNames(Map<ChannelId, String> names) {

    public static ChannelNames of(Channels channels, WorkspaceId workspace) {
        var all = channels.all(workspace);
        var names = new LinkedHashMap<ChannelId, String>();
        for (var channel : all) {
            var platform = channels.platform(channel).name();
            var alone = all.stream().filter(other -> isBeside(channel, other)).count() == 1;
            names.put(channel.id(), alone ? platform : platform + " " + channel.name());
        }
        return new ChannelNames(names);
    }

    /** What a channel that is no longer connected was called, nobody knows. */
    public String of(PlanEntry entry) {
        return names.getOrDefault(entry.channel(), "");
    }

    private static boolean isBeside(Channel channel, Channel other) {
        return channel.platform().equals(other.platform());
    }
}
