package fi.kaari.demonstration;

import fi.kaari.arc.Arc;
import fi.kaari.channel.Channel;
import fi.kaari.media.MediaId;
import fi.kaari.media.MediaItem;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Actor;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * All that a scene needs.
 *
 * @param now when the story is told for the first time
 * @param channels by the id of their platform
 * @param media by their file
 */
record Stage(
        ZonedDateTime now,
        Arc arc,
        Actor author,
        Actor expert,
        Actor lead,
        Map<String, Channel> channels,
        Map<String, MediaItem> media) {

    ZoneId zone() {
        return now.getZone();
    }

    ChannelId channel(String platform) {
        return channels.get(platform).id();
    }

    MediaId medium(String file) {
        return media.get(file).id();
    }
}
