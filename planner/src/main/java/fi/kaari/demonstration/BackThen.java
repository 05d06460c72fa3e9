package fi.kaari.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A clock that shows the present, and to whoever tells of earlier days the time they tell of. */
class BackThen extends Clock {

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final Clock present;

    BackThen(Clock present) {
        this.present = present;
    }

    /** Does something as if it were done at that time. */
    static void at(Instant moment, Runnable deed) {
        ScopedValue.where(TOLD, moment).run(deed);
    }

    /** The same for a deed that has a result. */
    static <R> R at(Instant moment, Supplier<R> deed) {
        return ScopedValue.where(TOLD, moment).call(deed::get);
    }

    @Override
    public Instant instant() {
        return TOLD.orElse(present.instant());
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new BackThen(present.withZone(zone));
    }
}
