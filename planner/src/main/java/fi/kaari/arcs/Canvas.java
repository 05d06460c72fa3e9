package fi.kaari.arcs;

/**
 * The sheet a curve is drawn on, in units of the picture.
 *
 * @param name as it stands in style classes
 * @param margin left and right of the story
 * @param foot below the baseline
 * @param longest how many characters of a beat's name there is room for
 */
record Canvas(String name, double width, double height, double margin, double foot, int longest) {

    /** For a desk or a sheet of paper. */
    static final Canvas WIDE = new Canvas("wide", 1240, 290, 34, 34, 26);

    /** For a phone held upright. */
    static final Canvas NARROW = new Canvas("narrow", 360, 300, 12, 34, 15);

    /** For a card, without words. */
    static final Canvas SKETCH = new Canvas("sketch", 240, 56, 2, 1, 0);

    public double left() {
        return margin;
    }

    public double right() {
        return width - margin;
    }

    /** Where tension would be nothing and the days stand. */
    public double baseline() {
        return height - foot;
    }
}
