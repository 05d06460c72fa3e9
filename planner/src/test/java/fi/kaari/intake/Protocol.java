package fi.kaari.intake;

import fi.kaari.House;
import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Beat;
import fi.kaari.channel.Channels;
import fi.kaari.media.MediaLibrary;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Variant;
import java.util.ArrayList;
import java.util.List;

/** Writes down what an import shows and what came of it, for people to read and for tests to compare whole. */
final class Protocol {

    private final House house;
    private final List<String> lines = new ArrayList<>();

    private Protocol(House house) {
        this.house = house;
    }

    /** What the preview of an import says, arcs first, then each row. */
    static String ofPreview(House house, Desk desk, Intake intake) {
        var protocol = new Protocol(house);
        desk.arcs(intake).forEach(protocol::preview);
        desk.rows(intake).forEach(protocol::preview);
        return protocol.text();
    }

    /** Every arc of the workspace with its beats and posts. */
    static String ofPlan(House house) {
        var protocol = new Protocol(house);
        house.get(Arcs.class).all(House.WORKSPACE).forEach(protocol::arc);
        return protocol.text();
    }

    private void preview(ArcEntry entry) {
        var facts = ArcFacts.of(entry.sketch());
        lines.add("ARC " + entry.verdict() + " " + entry.sketch().name());
        lines.add("  " + facts.shapeOrUsual().key() + " " + facts.from() + " – " + facts.to() + " event "
                + facts.event());
        entry.changes().forEach(this::change);
        entry.findings().forEach(this::finding);
        lines.add("");
    }

    private void preview(Row row) {
        var terms = house.get(Glossary.class).terms(House.WORKSPACE);
        var planned = Understanding.of(terms, row.written(), row.choice());
        lines.add("ROW " + row.written().number() + " " + row.judgement().verdict());
        lines.add("  " + planned.arc() + " / " + planned.beat() + " / " + planned.title());
        lines.add("  " + (planned.channel() == null ? "?" : planned.channel().platform()) + " "
                + planned.language().toLanguageTag() + " "
                + (planned.schedule() == null ? "?" : planned.schedule().local()));
        if (!planned.heading().isEmpty()) lines.add("  title: " + planned.heading());
        planned.text().lines().forEach(line -> lines.add("  | " + line));
        if (!planned.link().isEmpty()) lines.add("  link: " + planned.link());
        planned.media().forEach(file -> lines.add("  file: " + file.fileName() + ": " + file.alternativeText()));
        row.judgement().changes().forEach(this::change);
        // what platforms and checks say about a variant is for their own tests
        row.judgement().findings().stream()
                .filter(finding -> !finding.code().startsWith("check."))
                .forEach(this::finding);
        lines.add("");
    }

    private void change(Change change) {
        lines.add("  ~ " + change.part() + (change.isOvertaken() ? " (edited here, too)" : "") + ": «" + change.before()
                + "» → «" + change.after() + "»");
    }

    private void finding(Finding finding) {
        lines.add("  " + (finding.isError() ? "! " : "? ") + finding.code()
                + (finding.arguments().isEmpty() ? "" : " " + finding.arguments()));
    }

    private void arc(Arc arc) {
        var outline = arc.outline();
        lines.add("ARC " + arc.name());
        lines.add("  " + outline.shape().key() + " " + outline.from() + " – " + outline.to() + " event "
                + outline.eventOn());
        lines.add("  goal: " + outline.goal());
        lines.add("  target: " + outline.target());
        lines.add("  audience: " + outline.audience());
        lines.add("  key message: " + outline.keyMessage());
        lines.add("  owner: " + outline.owner());
        arc.beats()
                .forEach(beat -> lines.add("  beat: " + beat.name() + " ("
                        + beat.kind().key() + ", " + beat.tension() + ") " + beat.from() + " – " + beat.to()));
        lines.add("");
        house.get(Posts.class).of(arc.id()).forEach(post -> post(arc, post));
    }

    private void post(Arc arc, Post post) {
        lines.add("  POST " + arc.beat(post.beat()).map(Beat::name).orElse("-") + " / " + post.title());
        post.variants().forEach(this::variant);
        lines.add("");
    }

    private void variant(Variant variant) {
        var channel = house.get(Channels.class).get(variant.channel());
        lines.add("    " + channel.platform() + " " + variant.language().toLanguageTag() + " "
                + variant.schedule().local() + " = " + variant.schedule().due());
        if (!variant.title().isEmpty()) lines.add("      title: " + variant.title());
        variant.text().lines().forEach(line -> lines.add("      | " + line));
        if (!variant.link().isEmpty()) lines.add("      link: " + variant.link());
        variant.media()
                .forEach(attachment -> lines.add("      file: "
                        + house.get(MediaLibrary.class).get(attachment.media()).name() + ": "
                        + attachment.alternativeText()));
    }

    private String text() {
        return String.join("\n", lines).replaceAll("(?m) +$", "") + "\n";
    }
}
