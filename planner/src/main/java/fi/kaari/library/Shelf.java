package fi.kaari.library;

import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.post.Posts;
import fi.kaari.workspace.WorkspaceId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The library as a grid, page by page. */
@Component
class Shelf {

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
     * @param number from 1
     */
    Page page(WorkspaceId workspace, String query, int number) {
        var place = Math.clamp(number, 1, 10_000);
        var items = library.list(workspace, SIZE + 1, (place - 1) * SIZE, query);
        var shown = items.subList(0, Math.min(SIZE, items.size()));
        return new Page(tiles(shown), query.strip(), place, items.size() > SIZE);
    }

    Tile tile(MediaItem item) {
        return tiles(List.of(item)).getFirst();
    }

    private List<Tile> tiles(List<MediaItem> items) {
        var uses = posts.showing(items.stream().map(MediaItem::id).toList());
        return items.stream()
                .map(item -> new Tile(item, uses.getOrDefault(item.id(), 0)))
                .toList();
    }

    /** What fits on one screen. */
    record Page(List<Tile> tiles, String query, int number, boolean hasMore) {

        public boolean isEmpty() {
            return tiles.isEmpty() && number == 1;
        }
    }
}
