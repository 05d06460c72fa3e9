package fi.kaari.platform;

/** What looking on the platform has shown about an unanswered call. */
public sealed interface Sighting {

    /** It is out; this is its receipt. */
    record Found(Receipt receipt) implements Sighting {}

    /** Its beginning is out, and no call for the rest has gone out: that can follow at once. */
    record Begun() implements Sighting {}

    /** It is certainly not there at this moment; lists lag, so one look alone proves nothing. */
    record Absent() implements Sighting {}

    /** The platform's answer does not settle it. */
    record Unclear() implements Sighting {}
}
