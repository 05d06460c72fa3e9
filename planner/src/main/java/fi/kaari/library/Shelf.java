package fi.kaari.library;

import fi.kaari.media.MediaId;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.post.Posts;
import fi.kaari.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The library as a grid, page by page. */
@Component
public class Shelf {

    private static final int SIZE = 48;

    private final MediaLibrary library;
    private final Posts posts;

    Shelf(MediaLibrary library, Posts posts) {
        this.library = library;
        this.posts = posts;
    }

    /**
     * One page, the newest first.
     *
     * @param query part of a name, empty for all
     * @param number from 1
     */
    public Page page(WorkspaceId workspace, String query, int number) {
        var place = Math.clamp(number, 1, 10_000);
        var items = library.list(workspace, SIZE + 1, (place - 1) * SIZE, query);
        var shown = items.subList(0, Math.min(SIZE, items.size()));
        var uses = posts.showing(shown.stream().map(MediaItem::id).toList());
        return new Page(shown.stream().map(Tile::new).toList(), uses, query.strip(), place, items.size() > SIZE);
    }

    /**
     * What fits on one screen.
     *
     * @param uses how many posts show each; those that none shows are left out
     */
    public record Page(List<Tile> tiles, Map<MediaId, Integer> uses, String query, int number, boolean hasMore) {

        /** How many posts show it. */
        public int posts(Tile tile) {
            return uses.getOrDefault(tile.item().id(), 0);
        }
    }
}
