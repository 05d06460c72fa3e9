package fi.kaari.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Closes connections without an answer, which a servlet by itself cannot. */
@Component
@OfSandbox
class Cutting implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String CUT = Cutting.class.getName();

    /** Whatever is answered to this request, its caller hears nothing of it. */
    static void cut(HttpServletRequest request) {
        request.setAttribute(CUT, true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextValves(new Shears());
    }

    private static class Shears extends ValveBase {

        Shears() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(CUT) != null) response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
