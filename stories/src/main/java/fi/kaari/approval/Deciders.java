package fi.kaari.approval;

import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.workspace.Colleague;
import fi.kaari.workspace.Directory;
import fi.kaari.workspace.KnownPeople;
import fi.kaari.workspace.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who can be asked to decide. */
@Component
public class Deciders {

    private final Directory directory;
    private final KnownPeople known;
    private final Posts posts;

    Deciders(Directory directory, KnownPeople known, Posts posts) {
        this.directory = directory;
        this.known = known;
        this.posts = posts;
    }

    /** Those whose turn it is and whom nothing keeps from deciding, by name; nobody once it is decided. */
    public List<Colleague> of(Review review) {
        return of(review, directory);
    }

    /** Those of them who have ever signed in: nobody outside is asked, so that a transaction need not wait. */
    public List<Colleague> known(Review review) {
        return of(review, known);
    }

    private List<Colleague> of(Review review, Directory directory) {
        if (review.state() != Review.State.IN_REVIEW) return List.of();
        var barred = barred(review);
        return review.openSteps().stream()
                .map(place -> review.flow().steps().get(place))
                .flatMap(step -> holding(review, step, directory))
                .filter(colleague -> !barred.contains(colleague.person()))
                .distinct()
                .toList();
    }

    private static Stream<Colleague> holding(Review review, Step step, Directory directory) {
        return directory.holding(review.workspace(), step.decides()).stream()
                .filter(colleague -> step.people().isEmpty()
                        || step.people().stream().anyMatch(it -> it.equals(colleague.person())));
    }

    private Set<PersonId> barred(Review review) {
        var barred = new HashSet<>(posts.find(review.post()).map(Post::authors).orElse(Set.of()));
        barred.add(review.submittedBy());
        review.decisions().forEach(decision -> barred.add(decision.person().id()));
        return barred;
    }
}
