package fi.kaari.platform;

/** A platform that is paid for what it publishes. */
public interface Priced {

    /** What publishing the content costs, as the platform's price list says. */
    Price price(Content content);
}
