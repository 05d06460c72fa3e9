package fi.kaari.template;

import java.time.temporal.TemporalAccessor;

/** A day or a time, spelled as people write it wherever a text shows it. */
record Moment(TemporalAccessor time, String spelled) {

    @Override
    public String toString() {
        return spelled;
    }
}
