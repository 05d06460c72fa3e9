package fi.kaari.telling;

import fi.kaari.telling.Mail.NoAddress;
import fi.kaari.workspace.KnownPeople;
import fi.kaari.workspace.Workspaces;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings a letter to where its person can be reached now, in their language. */
@Component
class Carrier {

    private final KnownPeople people;
    private final Workspaces workspaces;
    private final Wishes wishes;
    private final Wording wording;
    private final Mail mail;

    Carrier(KnownPeople people, Workspaces workspaces, Wishes wishes, Wording wording, Mail mail) {
        this.people = people;
        this.workspaces = workspaces;
        this.wishes = wishes;
        this.wording = wording;
        this.mail = mail;
    }

    /** @throws NoAddress if the person holds no role in the workspace any more, or has no address */
    void carry(Letter letter) {
        var to = people.find(letter.workspace(), letter.person())
                .flatMap(colleague -> Optional.ofNullable(colleague.email()))
                .orElseThrow(NoAddress::new);
        var workspace = workspaces.get(letter.workspace());
        var language = wishes.language(letter.person(), workspace);
        mail.send(
                letter.lines().getFirst().id(),
                to,
                wording.subject(letter, workspace.name(), language),
                wording.body(letter, language));
    }
}
