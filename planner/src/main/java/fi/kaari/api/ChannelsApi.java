package fi.kaari.api;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.channel.Checks;
import fi.kaari.channel.Connections;
import fi.kaari.channels.Stranded;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Credentials;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/channels")
@Tag(name = "Channels", description = "Connected accounts")
class ChannelsApi {

    private final Channels channels;
    private final Connections connections;
    private final Checks checks;
    private final Stranded stranded;
    private final Clock clock;

    ChannelsApi(Channels channels, Connections connections, Checks checks, Stranded stranded, Clock clock) {
        this.channels = channels;
        this.connections = connections;
        this.checks = checks;
        this.stranded = stranded;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The workspace’s channels, by platform and name")
    List<ChannelBody> all(Actor actor) {
        return channels.all(actor.workspace()).stream().map(this::body).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One channel, and how long its right to publish lasts")
    ChannelBody one(Actor actor, @PathVariable ChannelId id) {
        return body(channels.get(actor, id));
    }

    @PostMapping
    @Operation(
            summary =
                    "Connect an account with a token obtained elsewhere, or renew the right to publish on one; the platform"
                            + " is asked whether it accepts the token, and for what")
    ChannelBody connect(Actor actor, @Valid @RequestBody Connection wish) {
        return body(connections.connect(actor, wish.platform(), wish.name(), wish.account(), wish.credentials()));
    }

    @PostMapping("/{id}/check")
    @Operation(summary = "Ask the platform whether it still accepts the channel’s token; an administrator does")
    ChannelBody check(Actor actor, @PathVariable ChannelId id) {
        actor.require(Role.ADMIN);
        return body(checks.check(channels.get(actor, id)));
    }

    @GetMapping("/{id}/planned")
    @Operation(summary = "What is planned on a channel, by due time, and would wait if it were disconnected")
    List<Planned> planned(Actor actor, @PathVariable ChannelId id) {
        return stranded.on(channels.get(actor, id)).stream()
                .map(plan -> new Planned(plan.post().value(), plan.title(), plan.due()))
                .toList();
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary =
                    "Disconnect a channel: its token is forgotten here and ended at the platform where that is possible;"
                            + " what is planned on it waits")
    Disconnected disconnect(Actor actor, @PathVariable ChannelId id) {
        var isRevoked = connections.disconnect(actor, id);
        return new Disconnected(body(channels.get(actor, id)), isRevoked);
    }

    private ChannelBody body(Channel channel) {
        return ChannelBody.of(channel, clock.instant());
    }

    /**
     * An account to connect; the tokens are kept encrypted and never shown again.
     *
     * @param refreshToken brings the next access token, on platforms that have such
     * @param expiresAt when the access token ends by itself, if that is known
     */
    record Connection(
            @NotBlank String platform,
            @NotBlank String name,
            @NotBlank String account,
            @NotBlank String accessToken,
            @Nullable String refreshToken,
            @Nullable Instant expiresAt) {

        Credentials credentials() {
            var refresh = refreshToken == null || refreshToken.isBlank() ? null : new Token(refreshToken.strip());
            return new Credentials(new Token(accessToken.strip()), refresh, expiresAt, null);
        }

        @Override
        public String toString() {
            return "Connection[platform=%s, account=%s, ******]".formatted(platform, account);
        }
    }

    /** A version of a post on the channel. */
    record Planned(String post, String title, Instant due) {}

    /** @param revoked whether the platform has ended the token; if not, end it there */
    record Disconnected(ChannelBody channel, boolean revoked) {}

    /**
     * A connected account.
     *
     * @param connected false once somebody has disconnected it
     * @param trouble why nothing can go out now; null while all is well
     * @param expiresAt when its token ends by itself; null if never
     * @param endsAt when it stops publishing unless somebody reconnects it; null if never
     * @param daysLeft whole days until then
     * @param renewsItself whether Kaari fetches the next token in time
     * @param checkedAt when the platform last accepted its token
     * @param missing the rights that it lacks, as the platform writes them
     */
    record ChannelBody(
            String id,
            String platform,
            String name,
            String account,
            Instant connectedAt,
            boolean connected,
            @Nullable String trouble,
            @Nullable Instant troubleSince,
            @Nullable Instant expiresAt,
            @Nullable Instant endsAt,
            @Nullable Long daysLeft,
            boolean renewsItself,
            @Nullable Instant checkedAt,
            List<String> missing) {

        static ChannelBody of(Channel channel, Instant now) {
            var access = channel.access();
            return new ChannelBody(
                    channel.id().value(),
                    channel.platform(),
                    channel.name(),
                    channel.account(),
                    channel.connectedAt(),
                    access.isConnected(),
                    channel.trouble(),
                    channel.troubleSince(),
                    access.expiresAt(),
                    access.endsAt().orElse(null),
                    access.daysLeft(now).orElse(null),
                    access.renewsItself(),
                    access.checkedAt(),
                    access.missing());
        }
    }
}
