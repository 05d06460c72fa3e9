package fi.kaari.arc;

/** Somebody else changed the arc meanwhile; both versions are here, neither is lost. */
public class StaleArc extends RuntimeException {

    private final transient Arc current;
    private final transient Arc attempted;

    StaleArc(Arc current, Arc attempted) {
        super("Arc " + current.id() + " is at revision " + current.revision() + " now; compare and save again");
        this.current = current;
        this.attempted = attempted;
    }

    public Arc current() {
        return current;
    }

    public Arc attempted() {
        return attempted;
    }
}
