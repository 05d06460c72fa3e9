package fi.kaari.sandbox;

import java.util.concurrent.ThreadLocalRandom;

/** Ids in the forms that platforms use. */
public final class Ids {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Ids() {}

    /** Digits, the first of them not a zero. */
    public static String digits(int length) {
        var digits =
                new StringBuilder(length).append(ThreadLocalRandom.current().nextInt(1, 10));
        while (digits.length() < length)
            digits.append(ThreadLocalRandom.current().nextInt(10));
        return digits.toString();
    }

    public static String letters(int length) {
        var letters = new StringBuilder(length);
        while (letters.length() < length)
            letters.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
        return letters.toString();
    }
}
