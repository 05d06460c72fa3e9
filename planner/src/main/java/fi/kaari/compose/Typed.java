package fi.kaari.compose;

import fi.kaari.post.InvalidPost;
import java.util.function.Function;

/** Reads what forms send; what no form of ours would send is refused like what nobody has. */
final class Typed {

    private Typed() {}

    /**
     * @param code of the refusal
     * @throws InvalidPost if it is no id
     */
    static <I> I id(String code, String typed, Function<String, I> id) {
        try {
            return id.apply(typed);
        } catch (IllegalArgumentException noId) {
            throw new InvalidPost(code);
        }
    }
}
