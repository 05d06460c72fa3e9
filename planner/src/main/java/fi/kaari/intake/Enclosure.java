package fi.kaari.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A picture or a film that a row names, with what it says to those who do not see it. */
record Enclosure(String fileName, String alternativeText) {

    private static final Pattern FILE = Pattern.compile(".{1,200}\\.\\w{2,5}", Pattern.DOTALL);

    /**
     * Reads both cells together: the first text belongs to the first file.
     *
     * @param findings is told where they do not match
     */
    static List<Enclosure> read(String media, String texts, List<Finding> findings) {
        var files = files(media);
        var spoken = texts(texts, files.size());
        if (files.isEmpty() && !spoken.isEmpty()) findings.add(Finding.warning("alternative-text.without-media"));
        if (spoken.size() > files.size() && !files.isEmpty())
            findings.add(Finding.warning("alternative-text.too-many", spoken.size(), files.size()));
        var enclosures = new ArrayList<Enclosure>();
        for (int at = 0; at < files.size(); at++)
            enclosures.add(new Enclosure(files.get(at), at < spoken.size() ? spoken.get(at) : ""));
        return enclosures;
    }

    private static List<String> files(String media) {
        return parts(media, "[;|\\n]").stream()
                .flatMap(part -> {
                    var finer = parts(part, ",");
                    var isList =
                            finer.stream().allMatch(each -> FILE.matcher(each).matches());
                    return isList ? finer.stream() : List.of(part).stream();
                })
                .map(Enclosure::bare)
                .toList();
    }

    /** People write whole paths where the file's name would do. */
    private static String bare(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static List<String> texts(String texts, int files) {
        if (texts.isEmpty()) return List.of();
        if (texts.contains("|"))
            return Arrays.stream(texts.split("\\|", -1)).map(Spaces::single).toList();
        var lines = parts(texts, "\\n");
        return files > 1 && lines.size() == files ? lines : List.of(Spaces.single(texts));
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(Spaces::single)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
