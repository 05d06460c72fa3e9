package fi.kaari.media;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where media lie and how much of them is taken.
 *
 * @param maxPixels width times height of a picture or film, as much as anybody can open without harm
 */
@ConfigurationProperties("kaari.media")
record MediaSettings(
        @DefaultValue("./data/media") Path directory,
        @DefaultValue("20MB") DataSize maxImageSize,
        @DefaultValue("300MB") DataSize maxVideoSize,
        @DefaultValue("1MB") DataSize maxCaptionsSize,
        @DefaultValue("50000000") long maxPixels) {}
