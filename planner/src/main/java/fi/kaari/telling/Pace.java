package fi.kaari.telling;

import java.util.Locale;

/** How soon somebody wants to be told. */
public enum Pace {
    AT_ONCE,
    /** In one mail each morning. */
    DAILY,
    NEVER;

    /** As it stands in the database and in message keys: {@code at-once}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Pace ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
