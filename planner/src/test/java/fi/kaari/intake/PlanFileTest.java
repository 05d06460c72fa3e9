package fi.kaari.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Whatever somebody uploads is read as a plan or refused in words, and never does any harm. */
class PlanFileTest {

    private static final IntakeSettings SETTINGS =
            new IntakeSettings(DataSize.ofMegabytes(10), DataSize.ofMegabytes(64), 20_000);
    private static final String ROWS = Crafted.row(1, Crafted.text("A1", "Tarina"), Crafted.text("B1", "Vaihe"));

    @TempDir
    private Path directory;

    @Test
    void aWorkbookIsReadSheetBySheet() throws IOException {
        assertThat(lines(Crafted.workbook(ROWS).in(directory)))
                .containsExactly(new Line(1, false, List.of(new Cell.Words("Tarina"), new Cell.Words("Vaihe"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Crafted.SHEET,
                Crafted.TEXTS,
                Crafted.WORKBOOK,
                "[Content_Types].xml",
                "xl/_rels/workbook.xml.rels"
            })
    void aPartWithADocumentTypeIsRefused(String part) {
        refused("doctype", Crafted.workbook(ROWS).prefixing(part, "<!DOCTYPE x [<!ENTITY a \"b\">]>"));
    }

    @Test
    void noEntityEverReadsAFileOrCallsAnAddress() throws IOException {
        var secret = Files.writeString(directory.resolve("secret.txt"), "nobody else's business");
        var calls = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            var prolog = "<!DOCTYPE x SYSTEM \"" + address + "dtd\" [<!ENTITY file SYSTEM \"" + secret.toUri()
                    + "\"><!ENTITY web SYSTEM \"" + address + "entity\">]>";
            var cells = Crafted.row(1, Crafted.text("A1", "&file;"), Crafted.text("B1", "&web;"));

            refused("doctype", Crafted.workbook(cells).prefixing(Crafted.SHEET, prolog));
            refused("doctype", Crafted.workbook("", "&file;").prefixing(Crafted.TEXTS, prolog));
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void entitiesThatMultiplyThemselvesAreRefused() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 30; level++)
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(level, level - 1, level - 1));

        refused(
                "doctype",
                Crafted.workbook(Crafted.row(1, Crafted.text("A1", "&a29;"))).prefixing(Crafted.SHEET, laughs + "]>"));
    }

    @Test
    void anEntityThatNobodyDeclaredIsDamage() {
        refused("damaged", Crafted.workbook(Crafted.row(1, Crafted.text("A1", "&secret;"))));
    }

    @Test
    void aPartThatGrowsOutOfAllProportionIsRefused() {
        var blanks = " ".repeat(8 << 20);

        refused("bomb", Crafted.workbook(ROWS + blanks));
        refused("bomb", Crafted.workbook(ROWS).with("xl/media/picture.png", new byte[8 << 20]));
    }

    @Test
    void partsThatAreTooLargeTogetherAreRefusedHoweverWellTheyArePacked() throws IOException {
        var small = new IntakeSettings(DataSize.ofMegabytes(10), DataSize.ofKilobytes(100), 20_000);
        var noise = new byte[60_000];
        new Random(1).nextBytes(noise);
        var file = Crafted.workbook(ROWS)
                .with("xl/media/1.png", noise)
                .with("xl/media/2.png", noise)
                .in(directory);

        assertThatThrownBy(() -> PlanFile.open(file, small)).satisfies(refusal("bomb"));
    }

    @Test
    void aPackageOfCountlessPartsIsRefused() {
        var many = Crafted.workbook(ROWS);
        for (int part = 0; part < 3_000; part++) many.with("xl/worksheets/x" + part + ".txt", "");

        refused("bomb", many);
    }

    @Test
    void aSheetThatIsListedButNotThereIsDamage() {
        refused("damaged", Crafted.workbook(ROWS).without(Crafted.SHEET));
    }

    @Test
    void aReferenceToATextThatIsNotThereIsDamage() {
        refused("damaged", Crafted.workbook(Crafted.row(1, "<c r=\"A1\" t=\"s\"><v>2000000000</v></c>"), "one"));
        refused(
                "damaged",
                Crafted.workbook(Crafted.row(1, "<c r=\"A1\" t=\"s\"><v>99999999999999999999</v></c>"), "one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ1", "ZZZZZZ1", "A0000000000001", "11", "*", "A-1"})
    void aCellBeyondTheLastColumnIsDamage(String address) {
        refused("damaged", Crafted.workbook(Crafted.row(1, Crafted.text(address, "x"))));
    }

    @Test
    void aRowBeyondTheLastOneIsDamage() {
        refused("damaged", Crafted.workbook(Crafted.row(1_048_577, Crafted.text("A1", "x"))));
        refused("damaged", Crafted.workbook("<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>"));
    }

    @Test
    void aSharedFormulaWithoutItsBeginningIsDamage() {
        refused("damaged", Crafted.workbook(Crafted.row(1, "<c r=\"A1\"><f t=\"shared\" si=\"7\"/><v>1</v></c>")));
    }

    @Test
    void formulasWithoutNumberAreRefused() {
        var cells = new StringBuilder();
        for (int row = 1; row <= 1_000; row++)
            cells.append(Crafted.row(row, "<c r=\"A" + row + "\"><f t=\"array\" ref=\"A1:A9\">1</f><v>1</v></c>"));

        refused("too-many-formulas", Crafted.workbook(cells.toString()));
    }

    @Test
    void aTextWithoutEndIsRefused() {
        var noise = new StringBuilder();
        new Random(1).ints(150_000, 'a', 'z').forEach(letter -> noise.append((char) letter));

        refused("text-too-long", Crafted.workbook(Crafted.row(1, Crafted.text("A1", noise.toString()))));
    }

    @Test
    void aNumberThatIsNoneIsAFailureOfItsCellAlone() throws IOException {
        var file = Crafted.workbook(Crafted.row(1, Crafted.number("A1", "1E999"), Crafted.number("B1", "abc")))
                .in(directory);

        assertThat(lines(file))
                .singleElement()
                .satisfies(line -> assertThat(line.cells()).allMatch(cell -> cell instanceof Cell.Failure));
    }

    @Test
    void anEnormousNumberDoesNotBecomeAnEnormousText() {
        var figure = new Cell.Figure(BigDecimal.valueOf(1e300), null);

        assertThat(CellWords.of(Column.TITLE, figure)).isEqualTo("1E+300");
    }

    @Test
    void aFormulaIsAFormulaAndTheTextOfOneThatIsNotThereIsText() throws IOException {
        var file = Crafted.workbook(Crafted.row(
                        1,
                        "<c r=\"A1\"><f>HYPERLINK(\"http://127.0.0.1/\",\"x\")</f><v>9</v></c>",
                        "<c r=\"B1\" t=\"str\"><v>luonnos</v></c>",
                        "<c r=\"C1\" t=\"e\"><v>#REF!</v></c>"))
                .in(directory);

        assertThat(lines(file))
                .singleElement()
                .satisfies(line -> assertThat(line.cells())
                        .containsExactly(new Cell.Formula(), new Cell.Words("luonnos"), new Cell.Failure("#REF!")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='C%d' t='inlineStr'><is><t>Facebook</t></is></c>", "<c r='H%d' s='0'/>", ""})
    void rowsThatTellNothingAreNotReadWithoutEnd(String cell) throws IOException {
        var rows = new StringBuilder(Crafted.row(
                1,
                Crafted.text("A1", "Tarina"),
                Crafted.text("B1", "Julkaisu"),
                Crafted.text("C1", "Kanava"),
                Crafted.text("D1", "Päivä"),
                Crafted.text("E1", "Teksti")));
        rows.append(Crafted.row(2, Crafted.text("B2", "Avajaiset"), Crafted.text("E2", "Tervetuloa")));
        for (int row = 3; row < 20_000; row++) rows.append(Crafted.row(row, cell.formatted(row)));
        var posts = new ArrayList<Written>();
        var steps = new AtomicInteger();
        var reader = new PlanReader(20_000, posts::add, steps::incrementAndGet);

        try (var spreadsheet = PlanFile.open(Crafted.workbook(rows.toString()).in(directory), SETTINGS)) {
            reader.read(spreadsheet);
        }

        assertThat(posts).extracting(Written::number).containsExactly(2);
        assertThat(steps.get()).isLessThan(2_010);
        assertThat(reader.sheets().getFirst().leftAt()).isEqualTo(2_003);
    }

    @Test
    void aTruncatedWorkbookIsDamage() throws IOException {
        var whole = Crafted.workbook(ROWS).bytes();
        var file = write("cut.xlsx", Arrays.copyOf(whole, whole.length / 2));

        refused("damaged", file);
    }

    @Test
    void aWorkbookThatLacksItsSheetIsDamage() {
        refused("damaged", Crafted.workbook(ROWS).replacing("[Content_Types].xml", Crafted.WORKBOOK, "xl/gone.xml"));
    }

    @Test
    void theSamePartTwiceIsDamage() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : List.of("[Content_Types].xml", Crafted.WORKBOOK, "XL/WORKBOOK.XML")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(UTF_8));
            }
        }

        refused("damaged", write("twice.xlsx", bytes.toByteArray()));
    }

    @Test
    void otherKindsOfFilesAreNamed() throws IOException {
        refused("old-excel", write("plan.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));
        refused("binary-excel", new Parts("[Content_Types].xml", "xl/workbook.bin").in(directory));
        refused("open-document", new Parts("mimetype", "content.xml").in(directory));
        refused("unknown", new Parts("[Content_Types].xml", "word/document.xml").in(directory));
        refused("unknown", new Parts("readme.txt").in(directory));
        refused("unknown", write("plan.pdf", "%PDF-1.7 …".getBytes(UTF_8)));
        refused("unknown", write("plan.xls", "<html><table><tr><td>Tarina".getBytes(UTF_8)));
        refused("unknown", write("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}));
        refused("empty", write("plan.csv", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void whatSeparatesTheCellsOfATextFileIsFoundOut(String separator) throws IOException {
        var text = String.join(separator, "Tarina", "Julkaisu", "Kanava", "\"a" + separator + "b\"") + "\r\n";

        assertThat(words(write("plan.csv", text.getBytes(UTF_8))))
                .containsExactly(List.of("Tarina", "Julkaisu", "Kanava", "a" + separator + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void theEncodingOfATextFileIsFoundOut(String charset) throws IOException {
        var mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        var text = mark + "Päivä;Käänne – ”lainaus”;Åsa\n";

        assertThat(words(write("plan.csv", text.getBytes(Charset.forName(charset)))))
                .containsExactly(List.of("Päivä", "Käänne – ”lainaus”", "Åsa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void theEncodingOfATextFileIsFoundOutWithoutAMark(String charset) throws IOException {
        var text = "Päivä;Käänne – ”lainaus”;Åsa\n";

        assertThat(words(write("plan.csv", text.getBytes(Charset.forName(charset)))))
                .containsExactly(List.of("Päivä", "Käänne – ”lainaus”", "Åsa"));
    }

    @Test
    void rowsOfATextFileAreCountedAsExcelCountsThem() throws IOException {
        var file = write("plan.csv", "a;b\r\n\r\n\"two\r\nlines\";c\r\nlast;d\r\n".getBytes(UTF_8));

        assertThat(lines(file)).extracting(Line::number).containsExactly(1, 2, 3, 4);
        assertThat(lines(file).get(3).cell(0)).isEqualTo(new Cell.Words("last"));
    }

    @Test
    void aQuotationMarkLeftOpenIsNamedWithItsRow() throws IOException {
        var file = write("plan.csv", "Tarina;Kanava;Teksti\r\na;b;c\r\nx;\"y;z\r\n".getBytes(UTF_8));

        assertThatThrownBy(() -> lines(file)).satisfies(refusal("csv", 3));
    }

    @Test
    void aFieldWithoutEndIsRefused() throws IOException {
        var file = write("plan.csv", ("Tarina;Kanava;Teksti\r\na;b;" + "c".repeat(200_000)).getBytes(UTF_8));

        assertThatThrownBy(() -> lines(file)).satisfies(refusal("csv", 2));
    }

    @Test
    void aCellOfATextFileThatWouldBecomeAFormulaIsOne() throws IOException {
        var file = write("plan.csv", "=cmd|'/c calc'!A1;-Tervetuloa;@kunta;+358;=\r\n".getBytes(UTF_8));

        assertThat(lines(file).getFirst().cells())
                .containsExactly(
                        new Cell.Formula(),
                        new Cell.Words("-Tervetuloa"),
                        new Cell.Words("@kunta"),
                        new Cell.Words("+358"),
                        new Cell.Words("="));
    }

    private void refused(String code, Crafted file) {
        refused(code, file.in(directory));
    }

    private static void refused(String code, Path file) {
        assertThatThrownBy(() -> lines(file)).satisfies(refusal(code));
    }

    private static Consumer<Throwable> refusal(String code, Object... arguments) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.arguments()).containsExactly(arguments);
        });
    }

    private static List<Line> lines(Path file) throws IOException {
        try (var spreadsheet = PlanFile.open(file, SETTINGS)) {
            var lines = new ArrayList<Line>();
            for (var sheet : spreadsheet.sheets()) {
                try (var read = sheet.lines()) {
                    read.forEach(lines::add);
                }
            }
            return lines;
        }
    }

    private static List<List<String>> words(Path file) throws IOException {
        return lines(file).stream()
                .map(line -> line.cells().stream()
                        .map(cell -> ((Cell.Words) cell).text())
                        .toList())
                .toList();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    /** A package of parts without content. */
    private record Parts(String... names) {

        Path in(Path directory) throws IOException {
            var file = directory.resolve("parts.zip");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (var name : names) zip.putNextEntry(new ZipEntry(name));
            }
            return file;
        }
    }
}
