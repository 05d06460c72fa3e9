package fi.kaari.sandbox.youtube;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the stand-in behaves.
 *
 * @param quota uploads that a channel may begin between two midnights in California
 * @param units what all other calls of a channel may cost in that time
 * @param refusesDuplicates whether a video whose very bytes the channel has uploaded before is turned down
 * @param audited whether videos may become public at all
 */
@ConfigurationProperties("kaari.sandbox.youtube")
record Settings(
        @DefaultValue("100") int quota,
        @DefaultValue("10000") int units,
        @DefaultValue("false") boolean refusesDuplicates,
        @DefaultValue("true") boolean audited) {}
