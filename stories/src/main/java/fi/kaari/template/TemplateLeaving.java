package fi.kaari.template;

/** A template is about to be removed. Told inside the transaction: a listener that still needs it throws. */
public record TemplateLeaving(Template template) {}
