package fi.kaari.channel;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Platform;
import fi.kaari.platform.Platforms;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Text;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
            UtcColumn.readOrNull(row, "trouble_at"));

    private final JdbcClient database;
    private final Vault vault;
    private final Platforms platforms;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Channels(
            JdbcClient database,
            Vault vault,
            Platforms platforms,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.vault = vault;
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

    /** The account with its token, for a call to the platform. */
    public Account account(Channel channel) {
        var sealed = database.sql("SELECT credentials FROM channel WHERE id = ?")
                .param(channel.id().value())
                .query(String.class)
                .single();
        return new Account(channel.account(), vault.opened(sealed));
    }

    /**
     * Connects an account, or renews the right to publish on one that is connected already, without asking the platform.
     *
     * @param platform the platform's id
     * @param account the account's id on the platform
     * @throws InvalidChannel if something is missing
     */
    @Transactional
    public Channel connect(Actor actor, String platform, String name, String account, Token token) {
        actor.require(Role.ADMIN);
        requireSound(name, account, token);
        var id = store(
                actor.workspace(), platforms.get(platform), Text.name(name), account.strip(), vault.sealed(token));
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

    static void requireSound(String name, String account, Token token) {
        requireSoundName(name);
        if (!ACCOUNT.matcher(account.strip()).matches()) throw new InvalidChannel("account");
        if (!TOKEN.matcher(token.value()).matches()) throw new InvalidChannel("token");
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

    /** Notes that the platform no longer accepts the channel's token. */
    @Transactional
    public void troubled(ChannelId id, String trouble) {
        database.sql("UPDATE channel SET trouble = ?, trouble_at = ? WHERE id = ? AND trouble IS NULL")
                .params(trouble, UtcColumn.of(clock.instant()), id.value())
                .update();
    }

    /** Notes that the platform accepts the channel's token after all. */
    @Transactional
    public void recovered(ChannelId id) {
        database.sql("UPDATE channel SET trouble = NULL, trouble_at = NULL WHERE id = ?")
                .param(id.value())
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

    private ChannelId store(WorkspaceId workspace, Platform platform, String name, String account, String sealed) {
        var id = known(workspace, platform.id(), account).orElseGet(ChannelId::random);
        database.sql("""
                        INSERT INTO channel (id, workspace, platform, name, account, credentials, connected_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE name = VALUES(name), credentials = VALUES(credentials),
                            connected_at = VALUES(connected_at), trouble = NULL, trouble_at = NULL,
                            rests_until = NULL""")
                .params(id.value(), workspace.value(), platform.id(), name, account, sealed)
                .param(UtcColumn.of(clock.instant()))
                .update();
        return id;
    }
}
