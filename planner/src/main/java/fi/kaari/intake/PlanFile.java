package fi.kaari.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A file that somebody takes for a plan; what it really is, its bytes tell. */
final class PlanFile {

    private static final int BEGINNING = 4_096;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private PlanFile() {}

    /** @throws FileRefused if it is nothing that can be read as a plan */
    static Spreadsheet open(Path file, IntakeSettings settings) throws IOException {
        var beginning = beginning(file);
        if (beginning.length == 0) throw new FileRefused("empty");
        if (startsWith(beginning, OLE)) throw new FileRefused("old-excel");
        if (startsWith(beginning, 'P', 'K')) {
            requireWorkbook(file);
            return XlsxSpreadsheet.open(file, settings);
        }
        requireText(beginning);
        return CsvSpreadsheet.open(file);
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        }
    }

    private static void requireWorkbook(Path file) {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            if (zip.getEntry("xl/workbook.bin") != null) throw new FileRefused("binary-excel");
            if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null)
                throw new FileRefused("open-document");
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("word/document.xml") != null)
                throw new FileRefused("unknown");
        } catch (IOException | IllegalArgumentException malformed) {
            throw new FileRefused("damaged");
        }
    }

    private static void requireText(byte[] beginning) {
        if (Encoding.ofTwoBytes(beginning).isPresent()) return;
        for (byte each : beginning) if (each == 0) throw new FileRefused("unknown");
        var text = new String(beginning, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf") || text.startsWith("{\\rtf") || text.startsWith("<") || text.startsWith("ï»¿<"))
            throw new FileRefused("unknown");
    }

    private static boolean startsWith(byte[] beginning, int... bytes) {
        var signature = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) signature[at] = (byte) bytes[at];
        return startsWith(beginning, signature);
    }

    private static boolean startsWith(byte[] beginning, byte[] signature) {
        for (int at = 0; at < signature.length; at++)
            if (at >= beginning.length || beginning[at] != signature[at]) return false;
        return true;
    }
}
