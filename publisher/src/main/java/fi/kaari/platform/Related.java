package fi.kaari.platform;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** A {@code multipart/related} body of some JSON and one file. */
final class Related {

    private final String boundary = "kaari-" + UUID.randomUUID();
    private final String json;
    private final Slice slice;

    Related(String json, Slice slice) {
        this.json = json;
        this.slice = slice;
    }

    String contentType() {
        return "multipart/related; boundary=" + boundary;
    }

    BodyPublisher body() {
        var before = head("application/json; charset=UTF-8") + json + "\r\n"
                + head(slice.medium().type());
        return BodyPublishers.concat(
                BodyPublishers.ofString(before), slice.body(), BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private String head(String type) {
        return "--" + boundary + "\r\nContent-Type: " + type + "\r\n\r\n";
    }
}
