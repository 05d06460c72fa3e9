package fi.kaari.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through an .xlsx file before anything is read from it: how large it becomes, and whether it holds what would
 * harm its reader. It opens the file with the reader's own libraries, so that both see the same.
 */
final class Inspection {

    private static final int MOST_PARTS = 2_000;
    private static final int HIGHEST_RATIO = 200;
    private static final long RATIO_FROM = 1 << 20;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_INDEX = 20;
    private static final int MOST_TEXTS = 1_000_000;
    private static final int MOST_FORMULAS = 50_000;
    private static final int MOST_ARRAY_FORMULAS = 500;
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    private final XMLInputFactory parsers = new InputFactoryImpl();
    private final long mostBytes;
    private long bytes;
    private int lines;
    private long texts;
    private long highestText = -1;
    private int formulas;
    private int arrayFormulas;

    private Inspection(long mostBytes) {
        this.mostBytes = mostBytes;
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * @param mostBytes of all parts together once they are unpacked
     * @return how many rows its sheets have
     * @throws FileRefused if it is not fit to be read
     */
    static int lines(Path file, long mostBytes) throws IOException {
        var inspection = new Inspection(mostBytes);
        try (var zip = ZipFile.builder().setPath(file).get()) {
            inspection.parts(zip);
        } catch (XMLStreamException | IllegalArgumentException malformed) {
            throw new FileRefused("damaged");
        }
        return inspection.lines;
    }

    private void parts(ZipFile zip) throws IOException, XMLStreamException {
        var names = new HashSet<String>();
        for (var part : Collections.list(zip.getEntries())) {
            if (names.size() >= MOST_PARTS) throw new FileRefused("bomb");
            if (!names.add(part.getName().toLowerCase(Locale.ROOT)) || !zip.canReadEntryData(part))
                throw new FileRefused("damaged");
            part(zip, part);
        }
        if (highestText >= texts) throw new FileRefused("damaged");
    }

    private void part(ZipFile zip, ZipArchiveEntry part) throws IOException, XMLStreamException {
        try (var content = new Counted(zip.getInputStream(part), part.getCompressedSize())) {
            if (isXml(part.getName())) read(parsers.createXMLStreamReader(content));
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static boolean isXml(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        var element = new Element();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new FileRefused("doctype");
                case XMLStreamConstants.START_ELEMENT -> element.begin(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> element.add(xml);
                case XMLStreamConstants.END_ELEMENT -> element.end(xml);
                default -> {}
            }
        }
    }

    private void text() {
        if (++texts > MOST_TEXTS) throw new FileRefused("bomb");
    }

    private void row(String number) {
        lines++;
        if (number != null && Integer.parseInt(number) > LAST_ROW) throw new FileRefused("damaged");
    }

    private static void cell(String address) {
        if (address == null) return;
        var parts = ADDRESS.matcher(address);
        if (!parts.matches() || column(parts.group(1)) > LAST_COLUMN) throw new FileRefused("damaged");
    }

    private static int column(String letters) {
        return letters.toUpperCase(Locale.ROOT).chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
    }

    private void formula(boolean isArray) {
        if (++formulas > MOST_FORMULAS || isArray && ++arrayFormulas > MOST_ARRAY_FORMULAS)
            throw new FileRefused("too-many-formulas");
    }

    /** A reference to a shared text that is not there would have the reader fill its memory with empty ones. */
    private void refer(String index) {
        if (!index.isEmpty()) highestText = Math.max(highestText, Long.parseLong(index));
    }

    /** The element that is being read at the moment. */
    private final class Element {

        private final StringBuilder index = new StringBuilder();
        private boolean isReference;
        private int length;

        private void begin(XMLStreamReader xml) {
            length = 0;
            index.setLength(0);
            switch (xml.getLocalName()) {
                case "si" -> text();
                case "row" -> row(xml.getAttributeValue(null, "r"));
                case "f" -> formula("array".equals(xml.getAttributeValue(null, "t")));
                case "c" -> {
                    cell(xml.getAttributeValue(null, "r"));
                    isReference = "s".equals(xml.getAttributeValue(null, "t"));
                }
                default -> {}
            }
        }

        private void add(XMLStreamReader xml) {
            length += xml.getTextLength();
            if (length > LONGEST_TEXT) throw new FileRefused("text-too-long");
            if (isReference && length <= LONGEST_INDEX) index.append(xml.getText());
        }

        private void end(XMLStreamReader xml) {
            if (isReference && xml.getLocalName().equals("v")) refer(index.toString());
        }
    }

    /** Counts what is unpacked, whatever the file says about it, and stops before it is too much. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private long unpacked;

        private Counted(InputStream content, long packed) {
            super(content);
            this.packed = Math.max(packed, 1);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int more) {
            bytes += more;
            unpacked += more;
            if (bytes > mostBytes || unpacked > RATIO_FROM && unpacked / packed > HIGHEST_RATIO)
                throw new FileRefused("bomb");
        }
    }
}
