package fi.kaari.template;

import fi.kaari.workspace.WorkspaceId;

/**
 * A named frame that variants may put their text into.
 *
 * @param revision rises with every change
 * @param name unique in its workspace, 1 to 120 characters
 * @param body Velocity source; {@code $text} stands for the variant's own text
 */
public record Template(TemplateId id, WorkspaceId workspace, long revision, String name, String body) {

    public Template {
        name = name.strip();
        body = body.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
