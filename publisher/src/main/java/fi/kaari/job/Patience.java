package fi.kaari.job;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;

/** When two lock the same rows in different orders, the database sends one away, who comes again a moment later. */
final class Patience {

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
        return AGAIN.invoke(deed);
    }

    static void with(Runnable deed) {
        AGAIN.invoke(deed);
    }
}
