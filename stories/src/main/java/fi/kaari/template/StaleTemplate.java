package fi.kaari.template;

/** Somebody else changed the template meanwhile; both versions are here, neither is lost. */
public class StaleTemplate extends RuntimeException {

    private final transient Template current;
    private final transient Template attempted;

    StaleTemplate(Template current, Template attempted) {
        super("Template " + current.id() + " is at revision " + current.revision() + " now; compare and save again");
        this.current = current;
        this.attempted = attempted;
    }

    public Template current() {
        return current;
    }

    public Template attempted() {
        return attempted;
    }
}
