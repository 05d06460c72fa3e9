package fi.kaari.post;

import fi.kaari.media.MediaLibrary;
import fi.kaari.template.Templates;
import fi.kaari.workspace.WorkspaceId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A variant shows media and uses a template of its own workspace. */
@Component
class OwnMaterial implements Requirement {

    private final MediaLibrary library;
    private final Templates templates;

    OwnMaterial(MediaLibrary library, Templates templates) {
        this.library = library;
        this.templates = templates;
    }

    @Override
    public void require(@Nullable Post before, Post after) {
        after.variants().forEach(variant -> require(after.workspace(), Variant.before(before, variant), variant));
    }

    private void require(WorkspaceId workspace, @Nullable Variant before, Variant after) {
        var isNewTemplate = before == null || !Objects.equals(before.template(), after.template());
        if (isNewTemplate && !ownsTemplate(workspace, after)) throw new InvalidPost("template");
        var isOwn = after.media().stream()
                .filter(attachment -> before == null || !before.shows(attachment.media()))
                .allMatch(attachment -> owns(workspace, attachment));
        if (!isOwn) throw new InvalidPost("media");
    }

    private boolean ownsTemplate(WorkspaceId workspace, Variant variant) {
        return variant.template() == null
                || templates
                        .hold(variant.template())
                        .filter(template -> template.workspace().equals(workspace))
                        .isPresent();
    }

    private boolean owns(WorkspaceId workspace, Attachment attachment) {
        return library.find(attachment.media())
                .filter(item -> item.workspace().equals(workspace))
                .isPresent();
    }
}
