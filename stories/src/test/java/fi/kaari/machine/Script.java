package fi.kaari.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shell script beside this class that fetches or starts something tests need and answers with one line, e.g. where it
 * is. A script that serves does so until its standard input closes, which it does when this JVM ends, in whatever way.
 */
public final class Script {

    private Script() {}

    /**
     * The line that the script answers with; empty if it cannot do it here.
     *
     * @param name what it fetches, {@code mysql} or {@code chromium}: names its cache
     * @param log where it says what it does
     */
    public static Optional<String> answer(String name, String script, Path log) {
        return answer(name, script, log, Map.of());
    }

    /** @param told what the script finds in its environment, besides {@code kaari_root} and this JVM as its Java */
    public static Optional<String> answer(String name, String script, Path log, Map<String, String> told) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var command = "name=" + name + "\n" + text("debian-packages.sh") + "\n" + text(script);
            var process = new ProcessBuilder(List.of("bash", "-c", command, script))
                    .redirectError(Redirect.appendTo(log.toFile()));
            process.environment().put("JAVA_HOME", System.getProperty("java.home"));
            process.environment().put("kaari_root", System.getProperty("kaari.root", ".."));
            process.environment().putAll(told);
            var output =
                    new BufferedReader(new InputStreamReader(process.start().getInputStream(), StandardCharsets.UTF_8));
            return Optional.ofNullable(output.readLine());
        } catch (IOException noShell) {
            return Optional.empty();
        }
    }

    private static String text(String script) {
        try (var stream = Script.class.getResourceAsStream(script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
