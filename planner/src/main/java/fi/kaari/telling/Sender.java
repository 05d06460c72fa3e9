package fi.kaari.telling;

import fi.kaari.telling.Mail.NoAddress;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends what is due; what the mail server does not take is kept and tried again, later each time. */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** After three days. */
    private static final int MOST_ATTEMPTS = 76;

    private final Outbox outbox;
    private final Carrier carrier;
    private final Clock clock;

    Sender(Outbox outbox, Carrier carrier, Clock clock) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** @return whether there was anything to send */
    boolean sendNext() {
        var letter = outbox.take();
        letter.ifPresent(this::send);
        return letter.isPresent();
    }

    private void send(Letter letter) {
        try {
            carrier.carry(letter);
            outbox.settle(letter);
        } catch (NoAddress undeliverable) {
            outbox.settle(letter);
        } catch (MailException away) {
            tryAgain(letter, away);
        }
    }

    private void tryAgain(Letter letter, MailException trouble) {
        var what = trouble.getClass().getSimpleName();
        if (letter.attempts() >= MOST_ATTEMPTS) {
            LOG.error("A message was tried for three days and is given up: {}", what);
            outbox.settle(letter);
            return;
        }
        var pause = pause(letter.attempts());
        LOG.warn("The mail server took no message, next try in {}: {}", pause, what);
        outbox.postpone(letter, clock.instant().plus(pause));
    }

    private static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
