package fi.kaari.platform;

import java.util.List;

/** A platform that limits how much an account publishes in a stretch of time. */
public interface Metered {

    /** The limits as the documentation gives them, before anything is asked; the tightest first. */
    List<Quota> usualQuotas();

    /** The limits and what is used of them, as the platform says now; the usual ones where it cannot be asked. */
    default List<Quota> quotas(Account account) {
        return usualQuotas();
    }

    /** The most that one content can take of the quota. */
    default int highestCost(Quota quota) {
        return 1;
    }

    /**
     * How many publications of the quota a content takes, e.g. the number of posts in a thread.
     *
     * @param quota one of the {@link #usualQuotas()}
     */
    default int cost(Quota quota, Content content) {
        return 1;
    }
}
