package fi.kaari.telling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param from the address that Kaari writes from; nobody is written to while it is empty */
@ConfigurationProperties("kaari.telling")
record TellingSettings(@DefaultValue("") String from) {}
