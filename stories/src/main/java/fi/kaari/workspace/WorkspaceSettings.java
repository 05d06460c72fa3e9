package fi.kaari.workspace;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The workspaces of an installation, named by those who run it. */
@ConfigurationProperties("kaari")
record WorkspaceSettings(@DefaultValue List<Unit> workspaces) {

    /** One of them; its short name stands in the identity provider's groups. */
    record Unit(
            String id,
            String name,
            @DefaultValue("Europe/Helsinki") ZoneId zone,
            @DefaultValue("fi") Locale language) {

        Workspace opened() {
            return new Workspace(new WorkspaceId(id), name, zone, language);
        }
    }
}
