package fi.kaari.platform.facebook;

import java.net.URI;

/** Where a reel's bytes go: where Facebook says, or below the address that is set for uploads. */
record UploadAddress(Settings settings) {

    private static final String REAL = "https://rupload.facebook.com";

    /** @param told by Facebook when the upload was begun; empty if it was not */
    URI of(String told, String reel) {
        if (told.isBlank()) return URI.create(base() + "/video-upload/" + settings.apiVersion() + "/" + reel);
        return URI.create(told.startsWith(base()) || settings.uploadUrl().isBlank() ? told : moved(URI.create(told)));
    }

    private String moved(URI told) {
        var query = told.getRawQuery() == null ? "" : "?" + told.getRawQuery();
        return base() + told.getRawPath() + query;
    }

    private String base() {
        return settings.uploadUrl().isBlank()
                ? REAL
                : settings.uploadUrl().strip().replaceAll("/+$", "");
    }
}
