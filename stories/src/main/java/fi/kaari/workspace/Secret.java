package fi.kaari.workspace;

/** Text that must never be shown or logged. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "******";
    }
}
