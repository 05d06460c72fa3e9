import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Verifies an exported audit trail with nothing but the export; audit.md beside this file says what is verified.
 *
 * <pre>java VerifyAudit.java export.jsonl [sequence:hash …] [checkpoint.json …] [key:…]</pre>
 *
 * Each {@code sequence:hash} is one that somebody has kept from earlier, each checkpoint a file that Kaari has signed, and
 * the key the one that all of them have to be signed with. Exit status: 0 if everything holds, 1 if something does not, 2
 * if a file could not be read. Needs Java 17 or newer and nothing else.
 */
public final class VerifyAudit {

    private static final String FORM = "kaari-audit-1";
    private static final Set<String> HEADING = Set.of("export", "workspace", "entries", "last", "at");
    private static final Set<String> ENTRY = Set.of(
            "workspace", "sequence", "at", "actor", "actorName", "verb", "subject", "details", "previous", "hash");

    private static final String CHECKPOINT_FORM = "kaari-checkpoint-1";
    private static final Set<String> CHECKPOINT =
            Set.of("checkpoint", "workspace", "sequence", "hash", "at", "key", "signature");

    private final Map<Long, String> kept = new HashMap<>();
    private final List<Map<String, Object>> checkpoints = new ArrayList<>();
    private String trustedKey = "";
    private long sound;
    private String workspace = "";
    private long promised;
    private String promisedLast = "";
    private long sequence;
    private String hash = "0".repeat(64);


    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.err.println("Usage: java VerifyAudit.java export.jsonl [sequence:hash ...] [checkpoint.json ...] [key:...]");
            System.exit(2);
        }
        try {
            var verified = new VerifyAudit();
            for (var argument : List.of(arguments).subList(1, arguments.length)) verified.take(argument);
            verified.verify(Path.of(arguments[0]));
            System.out.println("Whole: entries 1 to " + verified.sequence + " of " + verified.workspace);
            for (var checkpoint : verified.checkpoints) System.out.println(verified.told(checkpoint));
            System.out.println("Keep this for the next time: " + verified.sequence + ":" + verified.hash);
        } catch (Broken broken) {
            System.out.println("BROKEN: " + broken.getMessage());
            System.exit(1);
        } catch (IOException | IllegalArgumentException unreadable) {
            System.err.println("Cannot read: " + unreadable);
            System.exit(2);
        }
    }

    private void take(String argument) throws IOException, Broken {
        if (argument.matches("[0-9]{1,18}:.*")) {
            var colon = argument.indexOf(':');
            keep(Long.parseLong(argument.substring(0, colon)), argument.substring(colon + 1));
        } else if (argument.startsWith("key:")) trustedKey = argument.substring(4);
        else checkpoints.add(Json.object(Files.readString(Path.of(argument)).strip()));
    }

    private void keep(long known, String itsHash) throws Broken {
        var other = kept.put(known, itsHash);
        if (other != null && !other.equals(itsHash)) throw new Broken("two hashes are said to be that of entry " + known);
    }

    private void verify(Path export) throws IOException, Broken {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(export), decoder))) {
            heading(Json.object(first(lines)));
            for (var checkpoint : checkpoints) believe(checkpoint);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) follow(Json.object(line));
        } catch (CharacterCodingException malformed) {
            throw new Broken("after entry " + sequence + " the file is not UTF-8");
        }
        end();
    }

    private static String first(BufferedReader lines) throws IOException, Broken {
        var line = lines.readLine();
        if (line == null) throw new Broken("the file is empty");
        return line;
    }

    private void heading(Map<String, Object> line) throws Broken {
        if (!line.keySet().equals(HEADING) || !FORM.equals(line.get("export")))
            throw new Broken("the first line is not that of an export of the form " + FORM);
        workspace = text(line, "workspace");
        promised = number(line, "entries");
        promisedLast = text(line, "last");
    }

    private void follow(Map<String, Object> entry) throws Broken {
        var place = "entry " + (sequence + 1);
        if (!entry.keySet().equals(ENTRY)) throw new Broken(place + " has other fields than " + ENTRY);
        if (number(entry, "sequence") != sequence + 1) throw new Broken(place + " is missing");
        if (!text(entry, "workspace").equals(workspace)) throw new Broken(place + " belongs to another workspace");
        if (!text(entry, "previous").equals(hash)) throw new Broken(place + " does not follow from the one before");
        if (!text(entry, "hash").equals(computed(entry))) throw new Broken(place + " is not what was written");
        sequence++;
        hash = text(entry, "hash");
        if (kept.containsKey(sequence)) compare(place);
    }

    private void compare(String place) throws Broken {
        if (!kept.get(sequence).equals(hash))
            throw new Broken(place + " is not the one that was kept; those up to " + sound + " are");
        sound = sequence;
    }

    /** Its signature is held against the key in it, and that key against the one that is trusted. */
    private void believe(Map<String, Object> checkpoint) throws Broken {
        if (!checkpoint.keySet().equals(CHECKPOINT) || !CHECKPOINT_FORM.equals(checkpoint.get("checkpoint")))
            throw new Broken("a file is no checkpoint of the form " + CHECKPOINT_FORM);
        var place = "the checkpoint of entry " + number(checkpoint, "sequence");
        if (!isSigned(checkpoint)) throw new Broken(place + " is not what was signed");
        if (!trustedKey.isEmpty() && !trustedKey.equals(text(checkpoint, "key")))
            throw new Broken(place + " is signed with another key");
        if (!text(checkpoint, "workspace").equals(workspace)) throw new Broken(place + " is of another workspace");
        keep(number(checkpoint, "sequence"), text(checkpoint, "hash"));
    }

    private static boolean isSigned(Map<String, Object> checkpoint) throws Broken {
        var statement = sha256();
        add(statement, CHECKPOINT_FORM);
        add(statement, text(checkpoint, "workspace"));
        add(statement, Long.toString(number(checkpoint, "sequence")));
        add(statement, text(checkpoint, "hash"));
        add(statement, text(checkpoint, "at"));
        try {
            var key = new X509EncodedKeySpec(Base64.getDecoder().decode(text(checkpoint, "key")));
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(key));
            ed25519.update(HexFormat.of().formatHex(statement.digest()).getBytes(StandardCharsets.US_ASCII));
            return ed25519.verify(Base64.getDecoder().decode(text(checkpoint, "signature")));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private String told(Map<String, Object> checkpoint) {
        return "Signed: entry " + checkpoint.get("sequence") + " at " + checkpoint.get("at")
                + (trustedKey.isEmpty() ? " with a key to compare with the published one: " : " with the key ")
                + checkpoint.get("key");
    }

    private void end() throws Broken {
        if (sequence != promised) throw new Broken("there are " + sequence + " entries instead of " + promised);
        if (!hash.equals(promisedLast)) throw new Broken("entry " + sequence + " is not the last one of the trail");
        for (var known : kept.keySet()) if (known > sequence || known < 1) throw new Broken("entry " + known + " is missing");
    }

    /** SHA-256 over the fields in their order, each as its length in bytes, a colon, and its bytes. */
    private static String computed(Map<String, Object> entry) throws Broken {
        var details = details(entry);
        var sha256 = sha256();
        add(sha256, FORM);
        add(sha256, text(entry, "workspace"));
        add(sha256, Long.toString(number(entry, "sequence")));
        for (var field : List.of("at", "actor", "actorName", "verb", "subject")) add(sha256, text(entry, field));
        add(sha256, Integer.toString(details.size()));
        for (var detail : details.entrySet()) {
            add(sha256, detail.getKey());
            add(sha256, detail.getValue());
        }
        add(sha256, text(entry, "previous"));
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void add(MessageDigest sha256, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Map<String, Object> line, String field) throws Broken {
        if (line.get(field) instanceof String text) return text;
        throw new Broken("the field " + field + " is not a text");
    }

    private static long number(Map<String, Object> line, String field) throws Broken {
        if (line.get(field) instanceof Long number) return number;
        throw new Broken("the field " + field + " is not a number");
    }

    private static TreeMap<String, String> details(Map<String, Object> entry) throws Broken {
        var details = new TreeMap<String, String>();
        if (!(entry.get("details") instanceof Map<?, ?> found)) throw new Broken("the details are not an object");
        for (var detail : found.entrySet()) {
            if (!(detail.getValue() instanceof String text)) throw new Broken("a detail is not a text");
            details.put((String) detail.getKey(), text);
        }
        return details;
    }

    /** Why the export is not what was written. */
    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        Broken(String why) {
            super(why);
        }
    }

    /** As much of JSON as an export has: objects of texts, whole numbers and objects, no name twice. */
    private static final class Json {

        private final String source;
        private int at;
        private int depth;

        private Json(String source) {
            this.source = source;
        }

        static Map<String, Object> object(String line) throws Broken {
            var json = new Json(line);
            var object = json.object();
            if (json.at != line.length()) throw json.unexpected();
            return object;
        }

        private Map<String, Object> object() throws Broken {
            if (depth++ > 1) throw unexpected();
            var object = new LinkedHashMap<String, Object>();
            expect('{');
            if (!isNext('}')) fields(object);
            depth--;
            return object;
        }

        private void fields(Map<String, Object> object) throws Broken {
            do {
                var name = string();
                expect(':');
                if (object.put(name, value()) != null) throw new Broken("the field " + name + " is there twice");
            } while (isNext(','));
            expect('}');
        }

        private Object value() throws Broken {
            return switch (peek()) {
                case '"' -> string();
                case '{' -> object();
                default -> number();
            };
        }

        private Long number() throws Broken {
            var start = at;
            while (peek() >= '0' && peek() <= '9') at++;
            if (at == start || at - start > 18) throw unexpected();
            return Long.valueOf(source.substring(start, at));
        }

        private String string() throws Broken {
            var text = new StringBuilder();
            expect('"');
            while (!isNext('"')) text.append(peek() == '\\' ? escaped() : plain());
            if (!isWellFormed(text)) throw new Broken("a text has half a character in it");
            return text.toString();
        }

        private char plain() throws Broken {
            if (peek() < ' ') throw unexpected();
            return source.charAt(at++);
        }

        private char escaped() throws Broken {
            expect('\\');
            var escape = peek();
            at++;
            return switch (escape) {
                case '"', '\\', '/' -> escape;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> unicode();
                default -> throw unexpected();
            };
        }

        private char unicode() throws Broken {
            if (at + 4 > source.length()) throw unexpected();
            var digits = source.substring(at, at + 4);
            if (!digits.matches("[0-9a-fA-F]{4}")) throw unexpected();
            at += 4;
            return (char) Integer.parseInt(digits, 16);
        }

        private static boolean isWellFormed(CharSequence text) {
            return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        }

        private char peek() throws Broken {
            if (at >= source.length()) throw new Broken("a line ends too early");
            return source.charAt(at);
        }

        private boolean isNext(char wanted) throws Broken {
            if (peek() != wanted) return false;
            at++;
            return true;
        }

        private void expect(char wanted) throws Broken {
            if (!isNext(wanted)) throw unexpected();
        }

        private Broken unexpected() {
            return new Broken("a line is not the JSON that an export has, at character " + (at + 1));
        }
    }
}
