package fi.kaari.platform;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A {@code multipart/form-data} body of some fields and one file. */
final class Multipart {

    private final String boundary = "kaari-" + UUID.randomUUID();
    private final Map<String, String> fields;
    private final String part;
    private final Slice slice;

    Multipart(Map<String, String> fields, String part, Slice slice) {
        this.fields = fields;
        this.part = part;
        this.slice = slice;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        return BodyPublishers.concat(text(fields() + fileHead()), slice.body(), text("\r\n--" + boundary + "--\r\n"));
    }

    private String fields() {
        var written = new StringBuilder();
        fields.forEach((name, value) -> written.append(head("name=\"" + name + "\""))
                .append("\r\n")
                .append(value)
                .append("\r\n"));
        return written.toString();
    }

    private String fileHead() {
        var type = slice.medium().type();
        // People's file names may hold anything, so the platform gets a plain one.
        var name = "medium." + type.substring(type.indexOf('/') + 1);
        return head("name=\"" + part + "\"; filename=\"" + name + "\"") + "Content-Type: " + type + "\r\n\r\n";
    }

    private String head(String disposition) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n";
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }
}
