package fi.kaari.api;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.channel.Connections;
import fi.kaari.platform.Account.Token;
import fi.kaari.workspace.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
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

    ChannelsApi(Channels channels, Connections connections) {
        this.channels = channels;
        this.connections = connections;
    }

    @GetMapping
    @Operation(summary = "The workspace’s channels, by platform and name")
    List<ChannelBody> all(Actor actor) {
        return channels.all(actor.workspace()).stream().map(ChannelBody::of).toList();
    }

    @PostMapping
    @Operation(
            summary =
                    "Connect an account, or renew the right to publish on one; the platform is asked whether it accepts the token")
    ChannelBody connect(Actor actor, @Valid @RequestBody Connection wish) {
        return ChannelBody.of(connections.connect(
                actor, wish.platform(), wish.name(), wish.account(), new Token(wish.accessToken())));
    }

    /** An account to connect; the token is kept encrypted and never shown again. */
    record Connection(
            @NotBlank String platform,
            @NotBlank String name,
            @NotBlank String account,
            @NotBlank String accessToken) {

        @Override
        public String toString() {
            return "Connection[platform=%s, account=%s, accessToken=******]".formatted(platform, account);
        }
    }

    /**
     * A connected account.
     *
     * @param trouble why nothing can go out now; null while all is well
     */
    record ChannelBody(
            String id,
            String platform,
            String name,
            String account,
            Instant connectedAt,
            @Nullable String trouble,
            @Nullable Instant troubleSince) {

        static ChannelBody of(Channel channel) {
            return new ChannelBody(
                    channel.id().value(),
                    channel.platform(),
                    channel.name(),
                    channel.account(),
                    channel.connectedAt(),
                    channel.trouble(),
                    channel.troubleSince());
        }
    }
}
