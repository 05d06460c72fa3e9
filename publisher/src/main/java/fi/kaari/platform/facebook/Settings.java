package fi.kaari.platform.facebook;

import fi.kaari.platform.Timeouts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where Facebook's Graph API is, in which version, and how long it may take.
 *
 * @param uploadUrl where reels are uploaded to; empty for where Facebook says
 * @param wholeUpTo films up to this size are sent in one call, larger ones in pieces that can be sent again
 */
@ConfigurationProperties("kaari.platform.facebook")
record Settings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String uploadUrl,
        @DefaultValue("v25.0") String apiVersion,
        @DefaultValue("100MB") DataSize wholeUpTo,
        @DefaultValue Timeouts timeouts) {}
