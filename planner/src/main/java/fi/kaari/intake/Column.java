package fi.kaari.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column of a plan can tell; {@code words.properties} says what people call it. */
enum Column {
    ARC(Table.PLAN),
    BEAT(Table.PLAN),
    TITLE(Table.PLAN),
    CHANNEL(Table.PLAN),
    LANGUAGE(Table.PLAN),
    DATE(Table.PLAN),
    TIME(Table.PLAN),
    TEXT(Table.PLAN),
    LINK(Table.PLAN),
    MEDIA(Table.PLAN),
    ALTERNATIVE_TEXT(Table.PLAN),
    ID(Table.PLAN),
    NUMBER(Table.PLAN),
    APPROVER(Table.PLAN),
    STATUS(Table.PLAN),

    NAME(Table.ARCS),
    SHAPE(Table.ARCS),
    GOAL(Table.ARCS),
    TARGET(Table.ARCS),
    AUDIENCE(Table.ARCS),
    KEY_MESSAGE(Table.ARCS),
    FROM(Table.ARCS),
    TO(Table.ARCS),
    EVENT(Table.ARCS),
    OWNER(Table.ARCS);

    /** What no row of a plan can do without. */
    static final List<Column> NEEDED = List.of(ARC, TITLE, CHANNEL, DATE, TEXT);

    private final Table table;

    Column(Table table) {
        this.table = table;
    }

    Table table() {
        return table;
    }

    static List<Column> of(Table table) {
        return Arrays.stream(values()).filter(column -> column.table == table).toList();
    }

    /** As it stands in message keys: {@code alternative-text}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether what stands there becomes part of a post or an arc. */
    public boolean isTaken() {
        return this != APPROVER && this != STATUS && this != NUMBER;
    }

    /** What several columns of the same kind are joined by; empty where the first one counts alone. */
    String joint() {
        return switch (this) {
            case MEDIA -> ";";
            case ALTERNATIVE_TEXT -> "|";
            default -> "";
        };
    }

    /** The two tables of a plan. */
    enum Table {
        PLAN,
        ARCS
    }
}
