package fi.kaari;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The whole application without a listening port, on an empty H2 with the demonstration's workspace and channels but no
 * jobs, spoken to through {@code MockMvcTester}. Each class has a house of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pages-${random.uuid};MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
            "kaari.role=planner",
            "kaari.demo-story=false",
            "kaari.page.strict-texts=true",
            "kaari.secret-key=a secret of the tests, long enough for everybody",
            "kaari.media.directory=target/media-of-page-tests",
            "kaari.sandbox.directory=target/sandbox-of-page-tests"
        })
@AutoConfigureMockMvc
@DirtiesContext
public @interface PageTest {}
