package fi.kaari.intake;

/** A text of ours within another one, said in the language of the page. */
record Text(String key) {

    static Text of(Column column) {
        return new Text("import.column." + column.key());
    }
}
