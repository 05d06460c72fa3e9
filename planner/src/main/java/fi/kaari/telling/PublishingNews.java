package fi.kaari.telling;

import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.publication.Concern;
import fi.kaari.publication.Publication;
import fi.kaari.publication.PublicationMoved;
import fi.kaari.publication.State;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.Workspaces;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who wrote it and those who answer for it that a publication needs somebody. */
@Component
class PublishingNews {

    private final Teller teller;
    private final Circle circle;
    private final Posts posts;
    private final Workspaces workspaces;

    PublishingNews(Teller teller, Circle circle, Posts posts, Workspaces workspaces) {
        this.teller = teller;
        this.circle = circle;
        this.posts = posts;
        this.workspaces = workspaces;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PublicationMoved moved) {
        if (!moved.needsPerson()) return;
        var publication = moved.publication();
        occasion(publication.state())
                .ifPresent(occasion ->
                        posts.find(publication.post()).ifPresent(post -> tell(occasion, post, publication)));
    }

    /** A channel that lost its authorisation is told of once, not with each post. */
    private static Optional<Occasion> occasion(State state) {
        return switch (state) {
            case MISSED -> Optional.of(Occasion.MISSED);
            case REFUSED -> Optional.of(Occasion.REFUSED);
            case HELD -> Optional.of(Occasion.HELD);
            case BY_HAND -> Optional.of(Occasion.BY_HAND);
            default -> Optional.empty();
        };
    }

    private void tell(Occasion occasion, Post post, Publication publication) {
        var people = new HashSet<>(post.authors());
        people.addAll(circle.holding(post.workspace(), Role.LEAD));
        var thing = "publication/" + publication.id() + "/" + publication.due() + "/" + publication.attempts();
        var path = "/publications/" + publication.id();
        teller.tell(new News(post.workspace(), occasion, thing, post.title(), path), people);
    }

    /** Whoever keeps the installation running, in each workspace. */
    @EventListener
    @Transactional
    public void on(Concern concern) {
        workspaces.all().forEach(workspace -> tell(concern, workspace));
    }

    private void tell(Concern concern, Workspace workspace) {
        var thing = concern.kind().key() + "/" + concern.since() + "/" + workspace.id();
        var news = new News(workspace.id(), Occasion.STANDING_STILL, thing, workspace.name(), "/publications");
        teller.tell(news, circle.holding(workspace.id(), Role.ADMIN));
    }
}
