package fi.kaari.compose;

import fi.kaari.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the media in a form; at most one thing at a time. Places count from 0.
 *
 * @param add the id of an item that comes last
 * @param remove the place of what goes
 * @param up the place of what goes one further to the front
 * @param down the place of what goes one further to the back
 */
public record MediaMove(
        @Nullable String add,
        @Nullable Integer remove,
        @Nullable Integer up,
        @Nullable Integer down) {

    VariantForm in(VariantForm form) {
        if (add != null) return form.adding(Typed.id("media", add, MediaId::new));
        if (remove != null) return form.without(remove);
        if (up != null) return form.exchanging(up, up - 1);
        return down == null ? form : form.exchanging(down, down + 1);
    }
}
