package fi.kaari.approval;

/** Somebody else changed the flow meanwhile; theirs is here. */
public class StaleFlow extends RuntimeException {

    private final transient Flows.Agreed current;

    StaleFlow(Flows.Agreed current) {
        super("The flow is at revision " + current.revision() + " now; look at it and change it again");
        this.current = current;
    }

    public Flows.Agreed current() {
        return current;
    }
}
