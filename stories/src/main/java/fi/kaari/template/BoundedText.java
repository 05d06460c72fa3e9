package fi.kaari.template;

import java.io.Writer;

/** Takes what Velocity writes, up to a length that no platform takes anyway. */
final class BoundedText extends Writer {

    static final int LONGEST = 65_000;

    private final StringBuilder written = new StringBuilder();

    static TemplateFault tooLong() {
        return new TemplateFault("text-too-long", 0, 0, LONGEST);
    }

    @Override
    public void write(char[] letters, int from, int count) {
        if (written.length() + count > LONGEST) throw tooLong();
        written.append(letters, from, count);
    }

    @Override
    public void write(String text, int from, int count) {
        if (written.length() + count > LONGEST) throw tooLong();
        written.append(text, from, from + count);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return written.toString();
    }
}
