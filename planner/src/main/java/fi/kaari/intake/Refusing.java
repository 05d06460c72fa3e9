package fi.kaari.intake;

import fi.kaari.arc.InvalidArc;
import fi.kaari.arc.StaleArc;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.StalePost;
import fi.kaari.publication.AlreadyOut;
import fi.kaari.workspace.NotFound;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;

/** Tries something that the domain may refuse, and says why it did. */
final class Refusing {

    private Refusing() {}

    /** @return what a person has to know if it was refused; nothing of it has been done then */
    static Optional<Finding> attempt(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (StalePost | StaleArc overtaken) {
            return Optional.of(Finding.error("stale"));
        } catch (AlreadyOut out) {
            return Optional.of(Finding.error("out"));
        } catch (InvalidPost invalid) {
            return Optional.of(Finding.error("post.invalid." + invalid.code()));
        } catch (InvalidArc invalid) {
            return Optional.of(Finding.error("arc.invalid." + invalid.code()));
        } catch (NotFound gone) {
            return Optional.of(Finding.error("gone"));
        } catch (DataIntegrityViolationException tooLarge) {
            return Optional.of(Finding.error("too-large"));
        }
    }
}
