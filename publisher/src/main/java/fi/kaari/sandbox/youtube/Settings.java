package fi.kaari.sandbox.youtube;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the stand-in behaves.
 *
 * @param quota uploads that a channel may begin between two midnights in California
 * @param refusesDuplicates whether a video whose very bytes the channel has uploaded before is turned down
 */
@ConfigurationProperties("kaari.sandbox.youtube")
record Settings(
        @DefaultValue("100") int quota,
        @DefaultValue("false") boolean refusesDuplicates) {}
