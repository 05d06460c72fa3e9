package fi.kaari.approval;

import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.workspace.Colleague;
import fi.kaari.workspace.Directory;
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
    private final Posts posts;

    Deciders(Directory directory, Posts posts) {
        this.directory = directory;
        this.posts = posts;
    }

    /** Those whose turn it is and whom nothing keeps from deciding, by name; nobody once it is decided. */
    public List<Colleague> of(Review review) {
        if (review.state() != Review.State.IN_REVIEW) return List.of();
        var barred = barred(review);
        return review.openSteps().stream()
                .map(place -> review.flow().steps().get(place))
                .flatMap(step -> holding(review, step))
                .filter(colleague -> !barred.contains(colleague.person()))
                .distinct()
                .toList();
    }

    private Stream<Colleague> holding(Review review, Step step) {
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
