package fi.kaari.platform.oauth;

import fi.kaari.platform.Call;
import fi.kaari.workspace.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Kaari as an application that is registered with a platform.
 *
 * @param secret empty for a public client
 */
public record App(String id, Secret secret) {

    /** Whom the sandbox knows. */
    public static final App OF_SANDBOX = new App("kaari-rehearsal", new Secret("kaari-rehearsal"));

    /** The one that is set, or the rehearsal's in the sandbox. */
    public static App of(String id, Secret secret, boolean isSandbox) {
        return isSandbox && id.isBlank() ? OF_SANDBOX : new App(id.strip(), secret);
    }

    public boolean isRegistered() {
        return !id.isBlank();
    }

    public boolean isConfidential() {
        return !secret.value().isBlank();
    }

    /** The fields of a form, with id and secret among them. */
    public Map<String, String> signing(Map<String, String> fields) {
        var signed = new LinkedHashMap<>(fields);
        signed.put("client_id", id);
        if (isConfidential()) signed.put("client_secret", secret.value());
        return signed;
    }

    /** A form sent with id and secret in its header; a public client has only an id, which goes into the form. */
    public Call form(Call call, Map<String, String> fields) {
        if (!isConfidential()) return call.form(signing(fields));
        var pair = (id + ":" + secret.value()).getBytes(StandardCharsets.UTF_8);
        return call.form(fields)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
}
