package fi.kaari;

import fi.kaari.database.TestDatabase;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every bean of the modules on the class path over one test database, without its pages, its sign-in, a web server and
 * jobs that run by themselves; the workspace {@link #WORKSPACE} is open, in Finnish and in Helsinki's time.
 */
public final class House implements AutoCloseable {

    public static final WorkspaceId WORKSPACE = new WorkspaceId("viestinta");
    public static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Path directory;

    private House(TestDatabase database, Clock clock, Map<String, Object> settings, Class<?>... guests) {
        directory = temporaryDirectory();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "house",
                        Map.of(
                                "kaari.role",
                                "planner",
                                "kaari.secret-key",
                                "a secret of the tests, long enough for everybody",
                                "kaari.media.directory",
                                directory.resolve("media").toString())));
        context.setBeanNameGenerator(new FullyQualifiedAnnotationBeanNameGenerator());
        context.registerBean(
                "dataSource", DataSource.class, database::dataSource, bean -> bean.setDestroyMethodName(""));
        context.registerBean("transactionManager", PlatformTransactionManager.class, database::transactionManager);
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database.dataSource()));
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Clock.class, () -> clock);
        context.register(Everything.class);
        if (guests.length > 0) context.register(guests);
        context.refresh();
        openWorkspace(context.getBean(Workspaces.class));
    }

    /** A second house over the same database finds it open. */
    private static void openWorkspace(Workspaces workspaces) {
        if (workspaces.find(WORKSPACE).isEmpty())
            workspaces.open(new Workspace(WORKSPACE, "Työllisyyspalvelut", HELSINKI, Locale.of("fi")));
    }

    public static House over(TestDatabase database, Clock clock) {
        return over(database, clock, Map.of());
    }

    /**
     * @param settings e.g. {@code kaari.publishing.grace=5m}
     * @param guests beans of the test itself
     */
    public static House over(TestDatabase database, Clock clock, Map<String, Object> settings, Class<?>... guests) {
        return new House(database, clock, settings, guests);
    }

    public <B> B get(Class<B> type) {
        return context.getBean(type);
    }

    /** Of several beans of one type, the one that is called so. */
    public <B> B get(String name, Class<B> type) {
        return context.getBean(name, type);
    }

    /** Tells an event as the application would. */
    public void publish(Object event) {
        context.publishEvent(event);
    }

    @Override
    public void close() {
        context.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("kaari");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    @EnableConfigurationProperties
    @ConfigurationPropertiesScan("fi.kaari")
    @ComponentScan(
            basePackages = "fi.kaari",
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?"),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "fi\\.kaari\\.([A-Z]|(page|signin|demonstration)\\.).*"),
                @ComponentScan.Filter(Controller.class)
            })
    static class Everything {}
}
