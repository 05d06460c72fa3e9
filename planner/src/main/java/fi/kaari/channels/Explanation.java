package fi.kaari.channels;

import fi.kaari.channel.InvalidChannel;
import fi.kaari.channel.RightsMissing;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.Halted;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.PlatformException.Unreadable;
import java.time.Duration;
import org.springframework.validation.Errors;

/** Says beside the field it is about why an account was not connected. */
final class Explanation {

    private static final String TOKEN = "token";

    private Explanation() {}

    static void of(InvalidChannel refusal, Errors form) {
        form.rejectValue(refusal.code(), "channel.invalid." + refusal.code());
    }

    static void of(RightsMissing refusal, String platform, Errors form) {
        form.rejectValue(TOKEN, "channels.rights", new Object[] {platform, refusal.names()}, null);
    }

    static void of(PlatformException refusal, String platform, Errors form) {
        switch (refusal) {
            case Unauthorised no ->
                form.rejectValue(TOKEN, "channels.unauthorised", new Object[] {platform, no.getMessage()}, null);
            case Refused no ->
                form.rejectValue(TOKEN, "channels.unauthorised", new Object[] {platform, no.getMessage()}, null);
            case Unreadable no ->
                form.rejectValue(TOKEN, "channels.unauthorised", new Object[] {platform, no.getMessage()}, null);
            case Halted no ->
                form.rejectValue(TOKEN, "channels.unauthorised", new Object[] {platform, no.getMessage()}, null);
            case RateLimited no ->
                form.rejectValue(TOKEN, "channels.busy", new Object[] {platform, minutes(no.pause())}, null);
            case NotReady no ->
                form.rejectValue(TOKEN, "channels.busy", new Object[] {platform, minutes(no.pause())}, null);
            case Unavailable no -> form.rejectValue(TOKEN, "channels.away", new Object[] {platform}, null);
            case Unanswered no -> form.rejectValue(TOKEN, "channels.away", new Object[] {platform}, null);
        }
    }

    private static long minutes(Duration pause) {
        return Math.max(1, pause.plusSeconds(59).toMinutes());
    }
}
