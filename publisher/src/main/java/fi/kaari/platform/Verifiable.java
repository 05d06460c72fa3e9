package fi.kaari.platform;

/** A platform that can be asked whether it accepts a token, by a call that changes nothing. */
public interface Verifiable {

    /** @throws PlatformException unless the token lets Kaari act as that account */
    void verify(Account account);
}
