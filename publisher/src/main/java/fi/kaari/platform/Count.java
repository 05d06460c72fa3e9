package fi.kaari.platform;

/**
 * How much of one limit is used.
 *
 * @param unit names what is counted, {@code count.<unit>} in the messages: {@code characters}, {@code bytes}, {@code hashtags} …
 */
public record Count(String unit, long used, long limit) {

    public boolean fits() {
        return used <= limit;
    }
}
