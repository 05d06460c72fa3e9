package fi.kaari;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one application: planner, publisher or both, as {@code kaari.role} says. */
@SpringBootApplication(proxyBeanMethods = false)
public class KaariApplication {

    public static void main(String[] arguments) {
        // Drivers and databases convert instants through the JVM's zone; people's zones are data.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(KaariApplication.class, arguments);
    }
}
