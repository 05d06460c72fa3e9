package fi.kaari.intake;

import fi.kaari.arc.Shape;
import fi.kaari.channel.Channel;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A spreadsheet to begin a plan with: headings, a few rows as an example, and how it is filled in. */
@Component
class Template {

    private static final List<Column> PLAN = Column.of(Column.Table.PLAN).stream()
            .filter(column -> column != Column.ID && column != Column.NUMBER)
            .toList();
    private static final List<Column> ARCS = Column.of(Column.Table.ARCS).stream()
            .filter(column -> column != Column.OWNER)
            .toList();
    private static final int EXAMPLES = 3;

    private final MessageSource texts;

    Template(MessageSource texts) {
        this.texts = texts;
    }

    /** @param terms of the workspace: the examples are for its own channels */
    void write(Terms terms, Locale language, OutputStream out) throws IOException {
        var today = LocalDate.ofInstant(terms.now(), terms.zone());
        var say = new Say(language);
        try (var workbook = new Workbook(out, "Kaari", "1.0")) {
            guide(workbook.newWorksheet(say.template("guide")), say);
            arcs(workbook.newWorksheet(say.template("arcs")), say, today);
            plan(workbook.newWorksheet(say.template("plan")), say, today, terms);
        }
    }

    private static void guide(Worksheet sheet, Say say) {
        var lines = List.of("rows", "arcs", "times", "media", "video");
        sheet.width(0, 110);
        for (int row = 0; row < lines.size(); row++) sheet.value(row, 0, say.template("guide." + lines.get(row)));
    }

    private static void arcs(Worksheet sheet, Say say, LocalDate today) {
        headings(sheet, 0, ARCS, say);
        row(
                sheet,
                1,
                ARCS,
                Map.of(
                        Column.NAME, say.template("arc"),
                        Column.SHAPE, say.text("arc.shape." + Shape.EVENT_COUNTDOWN.key()),
                        Column.GOAL, say.template("goal"),
                        Column.TARGET, say.template("target"),
                        Column.AUDIENCE, say.template("audience"),
                        Column.KEY_MESSAGE, say.template("key-message"),
                        Column.FROM, today.plusDays(14),
                        Column.TO, today.plusDays(42),
                        Column.EVENT, today.plusDays(35)));
    }

    private static void plan(Worksheet sheet, Say say, LocalDate today, Terms terms) {
        sheet.value(0, 0, say.template("plan"));
        headings(sheet, 2, PLAN, say);
        sheet.freezePane(0, 3);
        int row = 3;
        for (var channel : terms.channels().stream().limit(EXAMPLES).toList()) {
            row(sheet, row, PLAN, example(row == 3, channel, say, today.plusDays(14), terms));
            row++;
        }
    }

    private static Map<Column, Object> example(boolean isFirst, Channel channel, Say say, LocalDate date, Terms terms) {
        var platform = terms.platform(channel);
        var example = new EnumMap<Column, Object>(Column.class);
        if (isFirst) example.put(Column.ARC, say.template("arc"));
        example.put(Column.BEAT, say.template("hook"));
        example.put(Column.TITLE, say.template("post"));
        example.put(Column.CHANNEL, platform.name());
        example.put(Column.LANGUAGE, say.language().getLanguage());
        example.put(Column.DATE, date);
        example.put(Column.TIME, "9.00");
        example.put(Column.TEXT, say.template(platform.hasTitle() ? "video" : "text"));
        example.put(Column.LINK, "https://www.example.org/");
        example.put(Column.MEDIA, platform.hasTitle() ? "video.mp4" : "kuva.jpg");
        example.put(Column.ALTERNATIVE_TEXT, say.template("alternative"));
        example.put(Column.STATUS, say.template("draft"));
        return example;
    }

    private static void headings(Worksheet sheet, int row, List<Column> columns, Say say) {
        for (int at = 0; at < columns.size(); at++) {
            sheet.value(row, at, say.text("import.column." + columns.get(at).key()));
            sheet.style(row, at).bold().set();
            sheet.width(at, columns.get(at) == Column.TEXT ? 60 : 20);
        }
    }

    private static void row(Worksheet sheet, int row, List<Column> columns, Map<Column, Object> words) {
        for (int at = 0; at < columns.size(); at++) {
            var word = words.getOrDefault(columns.get(at), "");
            if (word instanceof LocalDate date) {
                sheet.value(row, at, date);
                sheet.style(row, at).format("d.m.yyyy").set();
            } else {
                sheet.value(row, at, word.toString());
                sheet.style(row, at).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    /** The texts of one language. */
    private final class Say {

        private final Locale language;

        private Say(Locale language) {
            this.language = language;
        }

        Locale language() {
            return language;
        }

        String text(String key) {
            return texts.getMessage(key, null, language);
        }

        String template(String key) {
            return text("import.template." + key);
        }
    }
}
