package fi.kaari.channel;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.Platforms;
import fi.kaari.platform.Right;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Text;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All connected channels. */
@Repository
public class Channels {

    private static final int LONGEST_NAME = 120;

    /** What goes into addresses and headers is printable ASCII. */
    private static final Pattern ACCOUNT = Pattern.compile("[!-~]{1,120}");

    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,4000}");

    private static final RowMapper<Channel> ROW = (row, number) -> new Channel(
            new ChannelId(row.getString("id")),
            new WorkspaceId(row.getString("workspace")),
            row.getString("platform"),
            row.getString("name"),
            row.getString("account"),
            UtcColumn.read(row, "connected_at"),
            row.getString("trouble"),
            UtcColumn.readOrNull(row, "trouble_at"),
            access(row));

    private final JdbcClient database;
    private final CredentialTable credentials;
    private final Platforms platforms;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Channels(
            JdbcClient database,
            CredentialTable credentials,
            Platforms platforms,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.credentials = credentials;
        this.platforms = platforms;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The workspace's channels, by platform and name. */
    public List<Channel> all(WorkspaceId workspace) {
        return database.sql("SELECT * FROM channel WHERE workspace = ? ORDER BY platform, name")
                .param(workspace.value())
                .query(ROW)
                .list();
    }

    /** The channels of all workspaces, by platform and name. */
    public List<Channel> everywhere() {
        return database.sql("SELECT * FROM channel ORDER BY platform, name")
                .query(ROW)
                .list();
    }

    public Optional<Channel> find(ChannelId id) {
        return database.sql("SELECT * FROM channel WHERE id = ?")
                .param(id.value())
                .query(ROW)
                .optional();
    }

    /** @throws NotFound if there is no such channel in the actor's workspace */
    public Channel get(Actor actor, ChannelId id) {
        return find(id).filter(channel -> channel.workspace().equals(actor.workspace()))
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws NotFound if there is no such channel */
    public Channel get(ChannelId id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    public Platform platform(Channel channel) {
        return platforms.get(channel.platform());
    }

    /**
     * The account with its token, for a call to the platform.
     *
     * @throws Unauthorised if somebody has disconnected the channel, or its credentials cannot be read
     */
    public Account account(Channel channel) {
        return credentials
                .find(channel.id())
                .map(credentials::opened)
                .orElseThrow(() -> new Unauthorised("The channel is disconnected"))
                .of(channel.account());
    }

    /** As {@link #connect(Actor, String, String, String, Credentials)}, with a token of which nothing else is known. */
    @Transactional
    public Channel connect(Actor actor, String platform, String name, String account, Token token) {
        return connect(actor, platform, name, account, Credentials.of(token));
    }

    /**
     * Connects an account, or renews the right to publish on one that is connected already, without asking the platform.
     *
     * @param platform the platform's id
     * @param account the account's id on the platform
     * @throws InvalidChannel if something is missing
     */
    @Transactional
    public Channel connect(Actor actor, String platform, String name, String account, Credentials given) {
        actor.require(Role.ADMIN);
        requireSound(name, account, given);
        var id = store(actor.workspace(), platforms.get(platform), Text.name(name), account.strip());
        credentials.put(id, platform, given);
        var channel = get(id);
        audit.record(
                actor,
                new Act(
                        "channel.connected",
                        "channel/" + id,
                        Map.of("platform", platform, "account", channel.account())));
        events.publishEvent(new ChannelReconnected(channel, actor));
        return channel;
    }

    /** Forgets a channel's credentials: what is planned on it waits until it is connected again. */
    @Transactional
    public Channel disconnect(Actor actor, ChannelId id) {
        actor.require(Role.ADMIN);
        var channel = get(actor, id);
        if (!channel.access().isConnected()) return channel;
        credentials.wipe(id);
        audit.record(
                actor,
                new Act(
                        "channel.disconnected",
                        "channel/" + id,
                        Map.of("platform", channel.platform(), "account", channel.account())));
        return get(id);
    }

    static void requireSound(String name, String account, Credentials given) {
        requireSoundName(name);
        if (!isAccount(account.strip())) throw new InvalidChannel("account");
        if (!TOKEN.matcher(given.access().value()).matches()) throw new InvalidChannel("token");
        var refresh = given.refresh();
        if (refresh != null && !TOKEN.matcher(refresh.value()).matches()) throw new InvalidChannel("refresh");
    }

    static boolean isAccount(String id) {
        return ACCOUNT.matcher(id).matches();
    }

    private static void requireSoundName(String name) {
        var plain = Text.name(name);
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) throw new InvalidChannel("name");
    }

    /** Calls a channel by another name; nothing changes on the platform. */
    @Transactional
    public Channel rename(Actor actor, ChannelId id, String name) {
        actor.require(Role.ADMIN);
        requireSoundName(name);
        var plain = Text.name(name);
        var channel = get(actor, id);
        if (channel.name().equals(plain)) return channel;
        database.sql("UPDATE channel SET name = ? WHERE id = ?")
                .params(plain, id.value())
                .update();
        audit.record(actor, new Act("channel.renamed", "channel/" + id, Map.of("from", channel.name(), "to", plain)));
        return get(id);
    }

    /** Notes that the platform no longer accepts the channel's token, and tells it once. */
    @Transactional
    public void troubled(ChannelId id, String trouble) {
        var isNew = database.sql("UPDATE channel SET trouble = ?, trouble_at = ? WHERE id = ? AND trouble IS NULL")
                .params(trouble, UtcColumn.of(clock.instant()), id.value())
                .update();
        if (isNew == 1) find(id).ifPresent(this::tellTrouble);
    }

    private void tellTrouble(Channel channel) {
        audit.record(
                Actor.kaari(channel.workspace()),
                new Act(
                        "channel.troubled",
                        "channel/" + channel.id(),
                        Map.of("platform", channel.platform(), "account", channel.account())));
        events.publishEvent(new ChannelTroubled(channel));
    }

    /** Notes that the platform has accepted the channel's token, and which rights it lacks. */
    @Transactional
    public void checked(ChannelId id, List<Right> missing) {
        database.sql("UPDATE channel SET checked_at = ?, missing = ? WHERE id = ?")
                .params(
                        UtcColumn.of(clock.instant()),
                        missing.stream().map(Right::name).distinct().collect(Collectors.joining(" ")),
                        id.value())
                .update();
    }

    /** Notes that the platform accepts the channel's token after all, and lets go out what waited. */
    @Transactional
    public void recovered(ChannelId id) {
        var wasTroubled = database.sql(
                        "UPDATE channel SET trouble = NULL, trouble_at = NULL WHERE id = ? AND trouble IS NOT NULL")
                .param(id.value())
                .update();
        if (wasTroubled == 1)
            find(id).ifPresent(channel ->
                    events.publishEvent(new ChannelReconnected(channel, Actor.kaari(channel.workspace()))));
    }

    /** The same for uploads alone: what is uploaded already goes out. */
    @Transactional
    public void restFromUploads(ChannelId id, Instant until) {
        database.sql("UPDATE channel SET uploads_rest_until = ? WHERE id = ?")
                .params(UtcColumn.of(until), id.value())
                .update();
    }

    /** Lets the channel rest, as the platform demands: nothing is prepared or published on it before then. */
    @Transactional
    public void rest(ChannelId id, Instant until) {
        database.sql("UPDATE channel SET rests_until = ? WHERE id = ?")
                .params(UtcColumn.of(until), id.value())
                .update();
    }

    private Optional<ChannelId> known(WorkspaceId workspace, String platform, String account) {
        return database.sql("SELECT id FROM channel WHERE workspace = ? AND platform = ? AND account = ?")
                .params(workspace.value(), platform, account)
                .query((row, number) -> new ChannelId(row.getString("id")))
                .optional();
    }

    /** Two administrators at once make one row, and both get to know its id. */
    private ChannelId store(WorkspaceId workspace, Platform platform, String name, String account) {
        database.sql("""
                        INSERT INTO channel (id, workspace, platform, name, account, credentials, connected_at)
                        VALUES (?, ?, ?, ?, ?, '', ?)
                        ON DUPLICATE KEY UPDATE name = VALUES(name), connected_at = VALUES(connected_at),
                            trouble = NULL, trouble_at = NULL, rests_until = NULL, uploads_rest_until = NULL, disconnected_at = NULL,
                            checked_at = NULL, missing = ''""")
                .params(ChannelId.random().value(), workspace.value(), platform.id(), name, account)
                .param(UtcColumn.of(clock.instant()))
                .update();
        return known(workspace, platform.id(), account).orElseThrow();
    }

    private static Access access(ResultSet row) throws SQLException {
        return new Access(
                UtcColumn.readOrNull(row, "expires_at"),
                UtcColumn.readOrNull(row, "consent_ends_at"),
                UtcColumn.readOrNull(row, "renew_at"),
                row.getInt("renewal_failures"),
                UtcColumn.readOrNull(row, "checked_at"),
                Stream.of(row.getString("missing").split(" "))
                        .filter(right -> !right.isEmpty())
                        .toList(),
                UtcColumn.readOrNull(row, "disconnected_at"));
    }
}
