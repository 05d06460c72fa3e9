package fi.kaari.platform;

/** A platform that takes back what it has published, where its rules allow that. */
public interface Retractable {

    /**
     * Takes the post back, in all its parts; one that is gone already is as good as taken back. May be repeated.
     *
     * @param remote what was noted while it was prepared and published
     * @throws PlatformException if it is still there, or nobody knows; {@link PlatformException.Refused} if the platform lets
     *     only people take it back
     */
    void retract(Account account, Receipt receipt, RemoteNotes remote);
}
