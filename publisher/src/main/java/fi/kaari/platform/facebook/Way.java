package fi.kaari.platform.facebook;

import fi.kaari.platform.Account;
import fi.kaari.platform.Content;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Sighting;

/** How one kind of post comes onto a Page. */
sealed interface Way permits Posts, Reels {

    void prepare(Account account, Content content, RemoteNotes remote);

    Receipt publish(Account account, Content content, RemoteNotes remote);

    Sighting find(Account account, RemoteNotes remote);
}
