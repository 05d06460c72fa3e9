package fi.kaari.workspace;

import java.util.regex.Pattern;

/** The short name of a workspace as it stands in groups and addresses: 1 to 40 of {@code a-z 0-9 -}. */
public record WorkspaceId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public WorkspaceId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a workspace name: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
