package fi.kaari.template;

/**
 * A name that a text refers to.
 *
 * @param name with its dots, e.g. {@code event.date}
 * @param isOwn whether the text itself gives it its value, by {@code #set} or {@code #foreach}
 */
record Reference(String name, Place place, boolean isOwn) {}
