package fi.kaari.platform.youtube;

import fi.kaari.platform.Timeouts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where YouTube's Data API is and how long it may take.
 *
 * @param uploadUrl where it differs from the base url
 * @param category of videos about which nobody says anything else; 22 is “People and blogs”
 * @param chunkSize of an upload; YouTube takes multiples of 256 KiB only
 */
@ConfigurationProperties("kaari.platform.youtube")
record Settings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String uploadUrl,
        @DefaultValue("22") String category,
        @DefaultValue("8MB") DataSize chunkSize,
        @DefaultValue Timeouts timeouts) {

    private static final long CHUNK_UNIT = 256 * 1024;

    Settings {
        if (chunkSize.toBytes() <= 0 || chunkSize.toBytes() % CHUNK_UNIT != 0)
            throw new IllegalArgumentException("kaari.platform.youtube.chunk-size has to be a multiple of 256KB");
        if (uploadUrl.isBlank()) uploadUrl = baseUrl;
    }
}
