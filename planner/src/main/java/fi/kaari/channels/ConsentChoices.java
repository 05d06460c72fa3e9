package fi.kaari.channels;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.channel.ConsentDesk;
import fi.kaari.channel.InvalidChannel;
import fi.kaari.channel.OpenedAccounts;
import fi.kaari.channel.RightsMissing;
import fi.kaari.platform.Opened;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Platforms;
import fi.kaari.platform.Right;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts that a consent has opened, as people choose among them. */
@Component
class ConsentChoices {

    private static final int LONGEST_NAME = 120;

    private final ConsentDesk desk;
    private final Channels channels;
    private final Platforms platforms;

    ConsentChoices(ConsentDesk desk, Channels channels, Platforms platforms) {
        this.desk = desk;
        this.channels = channels;
        this.platforms = platforms;
    }

    String name(String platform) {
        return platforms.get(platform).name();
    }

    List<Choice> of(OpenedAccounts opened, Map<String, Refusal> refused) {
        return opened.all().stream()
                .map(account -> new Choice(
                        account.account(),
                        name(account),
                        known(opened.workspace(), opened.platform(), account)
                                .map(Channel::name)
                                .orElse(null),
                        account.missing().stream().filter(Right::isNeeded).toList(),
                        account.missing().stream()
                                .filter(right -> !right.isNeeded())
                                .toList(),
                        refused.get(account.account())))
                .toList();
    }

    /** @return why some were not connected, by account */
    Map<String, Refusal> connect(Actor actor, OpenedAccounts opened, List<String> accounts) {
        var refused = new LinkedHashMap<String, Refusal>();
        for (var account : accounts)
            connect(actor, opened, account).ifPresent(refusal -> refused.put(account, refusal));
        return refused;
    }

    private Optional<Refusal> connect(Actor actor, OpenedAccounts opened, String account) {
        var name = opened.find(account)
                .map(it -> known(opened.workspace(), opened.platform(), it)
                        .map(Channel::name)
                        .orElse(name(it)))
                .orElse("");
        try {
            desk.connect(actor, opened, account, name);
            return Optional.empty();
        } catch (RightsMissing lacking) {
            return Optional.of(new Refusal("channels.rights", lacking.names()));
        } catch (PlatformException.Unauthorised | PlatformException.Refused | InvalidChannel refused) {
            return Optional.of(new Refusal("channels.consent.account-refused", ""));
        } catch (PlatformException away) {
            return Optional.of(new Refusal("channels.away", ""));
        }
    }

    private Optional<Channel> known(WorkspaceId workspace, String platform, Opened account) {
        return channels.all(workspace).stream()
                .filter(channel -> channel.platform().equals(platform))
                .filter(channel -> channel.account().equals(account.account()))
                .findFirst();
    }

    private static String name(Opened account) {
        var name = account.name().strip();
        if (name.isEmpty()) return account.account().isEmpty() ? "?" : account.account();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).strip();
    }

    /** Why an account was not connected: a message and its second value, the first being the platform's name. */
    record Refusal(String key, String value) {}

    /**
     * One account to choose.
     *
     * @param channel the name of the channel that it is already; null for a new one
     * @param needed the rights without which it cannot be connected
     * @param lacking what else was not allowed
     */
    record Choice(
            String account,
            String name,
            @Nullable String channel,
            List<Right> needed,
            List<Right> lacking,
            @Nullable Refusal refusal) {

        public boolean isPossible() {
            return needed.isEmpty();
        }
    }
}
