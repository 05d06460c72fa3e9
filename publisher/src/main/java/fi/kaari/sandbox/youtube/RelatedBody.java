package fi.kaari.sandbox.youtube;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A {@code multipart/related} body of two parts: JSON, and a small file. */
record RelatedBody(JsonNode json, byte[] file) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST = 10_000_000;
    private static final Pattern BOUNDARY = Pattern.compile("multipart/related;.*boundary=\"?([^\";]+)\"?.*");
    private static final int PARTS = 2;

    static RelatedBody read(String contentType, InputStream body) throws IOException {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) throw Reason.BAD_REQUEST.refusal();
        // one character for each byte, so that nothing is lost
        var text = "\r\n" + new String(body.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
        var parts = text.split(Pattern.quote("\r\n--" + boundary.group(1)));
        if (parts.length != PARTS + 2 || !parts[PARTS + 1].startsWith("--")) throw Reason.BAD_REQUEST.refusal();
        return new RelatedBody(json(parts[1]), content(parts[2]).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static JsonNode json(String part) {
        if (!part.toLowerCase(Locale.ROOT).contains("content-type: application/json"))
            throw Reason.BAD_REQUEST.refusal();
        try {
            var bytes = content(part).getBytes(StandardCharsets.ISO_8859_1);
            return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException unreadable) {
            throw Reason.BAD_REQUEST.refusal();
        }
    }

    private static String content(String part) {
        int head = part.indexOf("\r\n\r\n");
        if (head < 0) throw Reason.BAD_REQUEST.refusal();
        return part.substring(head + 4);
    }
}
