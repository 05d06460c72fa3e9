package fi.kaari.post;

import org.jspecify.annotations.Nullable;

/** What holds for every post that is kept, drafts too. Every bean of this type is asked before a post is stored. */
@FunctionalInterface
public interface Requirement {

    /**
     * Looks at what is new in a post; what it had before stays its own, whatever has become of it.
     *
     * @param before null for a new post
     * @throws InvalidPost naming what has to be put right
     */
    void require(@Nullable Post before, Post after);
}
