package fi.kaari.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a row is judged by besides itself.
 *
 * @param arc the one it names, null if it names none
 * @param match what came of it before, null if nothing did
 * @param twin an earlier row that is the same post at the same time, as Excel numbers it; null if there is none
 * @param unit the post it ends in
 */
record Context(
        Terms terms,
        Shelf shelf,
        @Nullable ArcCase arc,
        @Nullable Known match,
        @Nullable Integer twin,
        Unit unit) {}
