package fi.kaari.job;

/** Something that is done now and then beside the publishing, on every node that publishes. */
@FunctionalInterface
interface Chore {

    /** One round; what does not work this time is tried again in the next. */
    void look();
}
