package fi.kaari.post;

import fi.kaari.template.TemplateFault;

/** A variant cannot be rendered: its title or its text has a fault, whose place is known. */
public class RenderingFault extends RuntimeException {

    private final Part part;
    private final transient TemplateFault fault;

    RenderingFault(Part part, TemplateFault fault) {
        super(fault.getMessage());
        this.part = part;
        this.fault = fault;
    }

    public Part part() {
        return part;
    }

    public TemplateFault fault() {
        return fault;
    }

    /** The part of a variant that is rendered. */
    public enum Part {
        TITLE,
        TEXT,
        TEMPLATE
    }
}
