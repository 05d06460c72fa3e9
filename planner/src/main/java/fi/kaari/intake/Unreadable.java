package fi.kaari.intake;

import java.util.List;

/** Words that do not say what they should; {@link #finding()} says so to whoever wrote them. */
class Unreadable extends RuntimeException {

    private final transient Finding finding;

    Unreadable(String code, Object... arguments) {
        super("unreadable: " + code + " " + List.of(arguments));
        this.finding = Finding.error(code, arguments);
    }

    Finding finding() {
        return finding;
    }
}
