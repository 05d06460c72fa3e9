package fi.kaari.intake;

import fi.kaari.intake.RowView.ChangeView;
import fi.kaari.intake.RowView.ChoiceView;
import fi.kaari.intake.RowView.FileView;
import fi.kaari.media.MediaLibrary;
import fi.kaari.workspace.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts rows into the words of a page. */
@Component
class RowViews {

    private final Glossary glossary;
    private final MediaLibrary library;
    private final Wording wording;

    RowViews(Glossary glossary, MediaLibrary library, Wording wording) {
        this.glossary = glossary;
        this.library = library;
        this.wording = wording;
    }

    Session in(WorkspaceId workspace, Locale language) {
        return new Session(glossary.terms(workspace), new Shelf(library, workspace), language);
    }

    /** One page's worth of looking. */
    final class Session {

        private final Terms terms;
        private final Shelf shelf;
        private final Locale language;

        private Session(Terms terms, Shelf shelf, Locale language) {
            this.terms = terms;
            this.shelf = shelf;
            this.language = language;
        }

        RowView of(Row row) {
            var planned = Understanding.of(terms, row.written(), row.choice());
            var judgement = row.judgement();
            return new RowView(
                    row,
                    planned,
                    planned.media().stream().map(this::file).toList(),
                    said(judgement.errors()),
                    said(judgement.warnings().stream()
                            .filter(Session::isShownApart)
                            .toList()),
                    judgement.changes().stream().map(this::change).toList(),
                    judgement.errors().stream().flatMap(this::choices).toList(),
                    link(judgement));
        }

        /** Missing files are marked where they are named. */
        private static boolean isShownApart(Finding warning) {
            return !warning.code().equals("media.missing");
        }

        List<String> missing(Row row) {
            return shelf.missing(Understanding.of(terms, row.written(), row.choice()));
        }

        private FileView file(Enclosure enclosure) {
            var isFound = shelf.find(enclosure.fileName()).isPresent();
            return new FileView(enclosure.fileName(), enclosure.alternativeText(), isFound);
        }

        private List<String> said(List<Finding> findings) {
            return findings.stream()
                    .map(finding -> wording.say(finding, language))
                    .toList();
        }

        private ChangeView change(Change change) {
            return wording.change(change, terms.zone(), language);
        }

        private Stream<ChoiceView> choices(Finding finding) {
            return switch (finding.code()) {
                case "time.skipped" ->
                    Stream.of(
                            new ChoiceView(
                                    Choice.BEFORE.name(),
                                    finding.arguments().get(1).toString()),
                            new ChoiceView(
                                    Choice.AFTER.name(),
                                    finding.arguments().get(2).toString()));
                case "time.twice" ->
                    Stream.of(Choice.EARLIER, Choice.LATER)
                            .map(choice -> new ChoiceView(choice.name(), wording.occurrence(choice, language)));
                default -> Stream.of();
            };
        }

        private static @Nullable String link(Row.Judgement judgement) {
            if (judgement.post() == null) return null;
            return judgement.variant() == null
                    ? "/posts/" + judgement.post()
                    : "/posts/" + judgement.post() + "?variant=" + judgement.variant();
        }
    }
}
