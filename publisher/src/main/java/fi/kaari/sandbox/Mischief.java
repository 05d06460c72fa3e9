package fi.kaari.sandbox;

import fi.kaari.sandbox.Trouble.Calls;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets a call meet whatever troubles strike it. */
@Component
@OfSandbox
class Mischief {

    private final Troubles troubles;
    private final Accounts accounts;

    Mischief(Troubles troubles, Accounts accounts) {
        this.troubles = troubles;
        this.accounts = accounts;
    }

    void treat(Caller caller, Stand stand, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (var trouble : troubles.striking(caller, calls(stand, request))) {
            if (trouble.kind() == Trouble.Kind.SLOW) {
                wait(Duration.ofMillis(trouble.amount()));
            } else {
                strike(trouble, new Call(caller, stand, request, response, chain));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static Calls calls(Stand stand, HttpServletRequest request) {
        if (request.getMethod().equals("GET")) return Calls.LOOK;
        if (stand.publishes(request)) return Calls.PUBLISH;
        return bringsFile(request) ? Calls.UPLOAD : Calls.PREPARE;
    }

    private static boolean bringsFile(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getContentLengthLong() != 0
                && (type == null
                        || type.startsWith("multipart/")
                        || type.startsWith("video/")
                        || type.startsWith("image/")
                        || type.equals("application/octet-stream"));
    }

    private void strike(Trouble trouble, Call call) throws ServletException, IOException {
        switch (trouble.kind()) {
            case DROP_BEFORE -> Cutting.cut(call.request());
            case DROP_AFTER -> {
                call.doneInSecret();
                Cutting.cut(call.request());
            }
            case TRUNCATED -> call.breakOff(call.doneInSecret());
            case DOWN_BEFORE -> call.breakDown();
            case DOWN_AFTER -> {
                call.doneInSecret();
                call.response().reset();
                call.breakDown();
            }
            case CHUNK_REFUSED -> call.refuse(call.stand().chunkRefused(call.request()));
            case BUSY -> call.refuse(call.stand().busy(call.caller(), trouble.seconds()));
            case TOO_MANY -> call.tooMany(trouble.amount());
            case EXPIRED -> end(trouble, call, call.stand().expired());
            case REVOKED -> end(trouble, call, call.stand().signedOut());
            case SLOW, STUCK, FAILED, LAG -> throw new IllegalStateException(trouble.kind() + " strikes no call");
        }
    }

    private void end(Trouble trouble, Call call, Refusal refusal) throws IOException {
        accounts.end(call.caller(), trouble.kind());
        call.refuse(refusal);
    }

    static void wait(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private record Call(
            Caller caller, Stand stand, HttpServletRequest request, HttpServletResponse response, FilterChain chain) {

        /** @return what its caller would have been told */
        byte[] doneInSecret() throws ServletException, IOException {
            var answer = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, answer);
            return answer.getContentAsByteArray();
        }

        void refuse(Refusal refusal) throws IOException {
            refusal.write(response);
        }

        /** Announces more than it gives, and closes the connection. */
        void breakOff(byte[] answer) throws IOException {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.setContentLength(answer.length + 1);
            response.getOutputStream().write(answer, 0, answer.length / 2);
            response.flushBuffer();
        }

        void breakDown() throws IOException {
            page(503, "Service unavailable");
        }

        void tooMany(int seconds) throws IOException {
            if (seconds > 0) response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            page(429, "Too many requests");
        }

        private void page(int status, String words) throws IOException {
            response.setStatus(status);
            response.setContentType("text/html");
            response.getOutputStream().print("<html><body>" + words + "</body></html>");
        }
    }
}
