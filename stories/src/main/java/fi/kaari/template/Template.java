package fi.kaari.template;

import fi.kaari.workspace.Text;
import fi.kaari.workspace.WorkspaceId;
import java.text.Normalizer;

/**
 * A named frame that variants may put their text into.
 *
 * @param revision rises with every change
 * @param name unique in its workspace, 1 to 120 characters
 * @param body Velocity source; {@code $text} stands for the variant's own text
 */
public record Template(TemplateId id, WorkspaceId workspace, long revision, String name, String body) {

    private static final int LONGEST_NAME = 120;

    public Template {
        name = Normalizer.normalize(Text.name(name), Normalizer.Form.NFC);
        body = body.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    Template with(String changedName, String changedBody) {
        return new Template(id, workspace, revision + 1, changedName, changedBody);
    }

    boolean saysTheSameAs(Template other) {
        return name.equals(other.name) && body.equals(other.body);
    }

    /** Whatever it will be filled in with, it must be possible. */
    void requireSound() {
        if (name.isEmpty()) throw new InvalidTemplate("name");
        if (name.length() > LONGEST_NAME) throw new InvalidTemplate("name.long");
        if (body.isEmpty()) throw new InvalidTemplate("body");
        TemplateText.compile(body).requireNames(Vocabulary.OF_TEMPLATES);
    }
}
