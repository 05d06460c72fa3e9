package fi.kaari.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a plan may be.
 *
 * @param maxFileSize of the file as it is uploaded
 * @param maxUnpackedSize of everything that an .xlsx file holds once it is unpacked
 * @param maxRows of posts in one file
 */
@ConfigurationProperties("kaari.intake")
record IntakeSettings(
        @DefaultValue("10MB") DataSize maxFileSize,
        @DefaultValue("64MB") DataSize maxUnpackedSize,
        @DefaultValue("20000") int maxRows) {}
