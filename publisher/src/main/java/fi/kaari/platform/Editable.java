package fi.kaari.platform;

/** A platform whose published posts can be told anew in place. */
public interface Editable {

    /** Whether what differs between the two can be changed there; media never can. */
    boolean canEdit(Content published, Content corrected);

    /**
     * Tells the published post as the content says. May be repeated.
     *
     * @throws PlatformException if it is not told so, or nobody knows
     */
    void edit(Account account, Receipt receipt, Content corrected);
}
