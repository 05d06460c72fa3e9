package fi.kaari.arc;

import java.util.Locale;

/** The colour an arc keeps everywhere. */
public enum Colour {
    MOSS,
    EMBER,
    LILAC,
    FJORD,
    BERRY,
    AMBER;

    /** As it stands in style classes and the database: {@code moss}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Colour ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
