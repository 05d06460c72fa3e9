package fi.kaari.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages behave.
 *
 * @param strictTexts whether a missing text stops the page, as our tests want it, or shows its key
 */
@ConfigurationProperties("kaari.page")
record PageSettings(@DefaultValue("false") boolean strictTexts) {}
