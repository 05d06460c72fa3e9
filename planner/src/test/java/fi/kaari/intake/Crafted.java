package fi.kaari.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx file made part by part, so that it can hold what no program would write. */
final class Crafted {

    static final String WORKBOOK = "xl/workbook.xml";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Crafted() {}

    /** A workbook with one sheet that has these rows, and texts that they may refer to by number. */
    static Crafted workbook(String rows, String... texts) {
        var items = new StringBuilder();
        for (var text : texts) items.append("<si><t>").append(text).append("</t></si>");
        return workbooks(rows).with(TEXTS, HEAD + "<sst " + MAIN + ">" + items + "</sst>");
    }

    /** A workbook with several sheets. */
    static Crafted workbooks(String... sheets) {
        var types = new StringBuilder(part("/" + WORKBOOK, "sheet.main") + part("/" + TEXTS, "sharedStrings"));
        var links = new StringBuilder();
        var names = new StringBuilder();
        for (int number = 1; number <= sheets.length; number++) {
            types.append(part("/xl/worksheets/sheet" + number + ".xml", "worksheet"));
            links.append("<Relationship Id=\"rId" + number + "\" Type=\"" + LINKS
                    + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>");
            names.append("<sheet name=\"Plan " + number + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
        }
        var crafted = new Crafted()
                .with(
                        "[Content_Types].xml",
                        HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">" + types + "</Types>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>")
                .with(
                        WORKBOOK,
                        HEAD + "<workbook " + MAIN + " xmlns:r=\"" + LINKS + "\"><sheets>" + names
                                + "</sheets></workbook>")
                .with(TEXTS, HEAD + "<sst " + MAIN + "></sst>");
        for (int number = 1; number <= sheets.length; number++)
            crafted.with(
                    "xl/worksheets/sheet" + number + ".xml",
                    HEAD + "<worksheet " + MAIN + "><sheetData>" + sheets[number - 1] + "</sheetData></worksheet>");
        return crafted;
    }

    /** A cell with a text. */
    static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** A cell with a number. */
    static String number(String address, String number) {
        return "<c r=\"" + address + "\"><v>" + number + "</v></c>";
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    Crafted with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Crafted with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Crafted without(String name) {
        parts.remove(name);
        return this;
    }

    /** The same with something put before the root of a part. */
    Crafted prefixing(String name, String prolog) {
        var content = new String(parts.get(name), StandardCharsets.UTF_8);
        return with(name, content.replace(HEAD, HEAD + prolog));
    }

    Crafted replacing(String name, String old, String changed) {
        return with(name, new String(parts.get(name), StandardCharsets.UTF_8).replace(old, changed));
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    Path in(Path directory) {
        try {
            return Files.write(directory.resolve("crafted.xlsx"), bytes());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"" + name + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }
}
