package fi.kaari.demonstration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an empty demonstration begins with.
 *
 * @param demoStory whether a story around today is told in it, or it has its channels only
 */
@ConfigurationProperties("kaari")
record StorySettings(@DefaultValue("true") boolean demoStory) {}
