package fi.kaari.feed;

import fi.kaari.arc.ArcId;
import fi.kaari.workspace.WorkspaceId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a feed shows; feeds with the same selection are the same, whoever subscribes.
 *
 * @param arc null for all arcs of the workspace
 * @param language of everything that is not somebody's own words
 */
public record Selection(WorkspaceId workspace, @Nullable ArcId arc, Shows shows, Locale language) {}
