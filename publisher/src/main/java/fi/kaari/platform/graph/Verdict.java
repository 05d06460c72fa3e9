package fi.kaari.platform.graph;

/** What an error of the Graph API means for what to do next. */
enum Verdict {
    /** Something on Meta's side went wrong; the same may succeed later. */
    PASSING,
    /** Too many calls; the usage header says for how long. */
    LIMITED,
    /** As much has been published as a day takes. */
    USED_UP,
    /** The token has ended or is none. */
    SIGNED_OUT,
    /** The token is good, but a right is missing. */
    FORBIDDEN,
    /** What was named is still being worked on. */
    NOT_READY,
    /** Answered although the post may be out: only a look can tell. */
    OPEN,
    /** There is no such object, or no right to see it. */
    NOT_SEEN,
    /** The content or a parameter, as it is. */
    REFUSED
}
