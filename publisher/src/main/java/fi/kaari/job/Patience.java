package fi.kaari.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * How the many workers of this node come to the one database: in a queue of their own, for its pool of connections sends
 * away who waits too long; and once more, where two have locked the same rows in different orders.
 */
final class Patience {

    /** Half of the pool as it is set by default; the other half is for pages and for the clockwork. */
    private static final Semaphore ROOM = new Semaphore(10, true);

    private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(15))
            .multiplier(2)
            .maxDelay(Duration.ofMillis(500))
            .maxRetries(8)
            .build());

    private Patience() {}

    /** @param deed a transaction of its own */
    static <R> R with(Supplier<R> deed) {
        ROOM.acquireUninterruptibly();
        try {
            return AGAIN.invoke(deed);
        } finally {
            ROOM.release();
        }
    }

    static void with(Runnable deed) {
        ROOM.acquireUninterruptibly();
        try {
            AGAIN.invoke(deed);
        } finally {
            ROOM.release();
        }
    }

    /** Past the queue: whoever does not say in time that this node lives is taken for dead. */
    static void atOnce(Runnable deed) {
        AGAIN.invoke(deed);
    }
}
