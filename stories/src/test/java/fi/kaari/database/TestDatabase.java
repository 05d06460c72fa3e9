package fi.kaari.database;

import static org.junit.jupiter.api.Assumptions.abort;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty schema with every migration on the class path, opened with the settings that Kaari runs with. */
public final class TestDatabase implements AutoCloseable {

    private static final Deque<TestDatabase> EMPTY_ON_MYSQL = new ConcurrentLinkedDeque<>();

    private final HikariDataSource pool;
    private final PlatformTransactionManager transactionManager;
    private final Consumer<TestDatabase> farewell;

    private TestDatabase(String url, Consumer<TestDatabase> farewell) {
        this.pool = pool(url);
        this.transactionManager = new JdbcTransactionManager(pool);
        this.farewell = farewell;
        Flyway.configure().dataSource(pool).load().migrate();
    }

    public static TestDatabase onH2() {
        var options = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
        return new TestDatabase("jdbc:h2:mem:" + UUID.randomUUID() + options, TestDatabase::shutDown);
    }

    /** The database of a Kaari that runs, or will run, in this directory; only one of them can have it open. */
    public static TestDatabase inFile(Path directory) {
        var file = directory.resolve("data").resolve("kaari").toAbsolutePath();
        var options =
                ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
        return new TestDatabase("jdbc:h2:file:" + file + options, TestDatabase::shutDown);
    }

    /** A schema of its own on the run's MySQL; aborts the test where there is none. */
    public static TestDatabase onMySql() {
        var server = MySqlServer.running().orElseGet(() -> abort("there is no MySQL on this machine"));
        var used = EMPTY_ON_MYSQL.poll();
        return used != null ? used : newOnMySql(server);
    }

    private static TestDatabase newOnMySql(MySqlServer server) {
        var schema = "kaari_test_" + UUID.randomUUID().toString().replace("-", "");
        server.execute("CREATE DATABASE " + schema);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.execute("DROP DATABASE " + schema)));
        return new TestDatabase(server.schemaUrl(schema), TestDatabase::empty);
    }

    private void shutDown() {
        jdbc().sql("SHUTDOWN").update();
        pool.close();
    }

    /** Migrating takes MySQL longer than most tests, so a schema is emptied and used again; sequences go on. */
    private void empty() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : emptying()) statement.addBatch(sql);
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        EMPTY_ON_MYSQL.push(this);
    }

    private List<String> emptying() {
        var statements = new ArrayList<String>();
        statements.add("SET FOREIGN_KEY_CHECKS = 0");
        jdbc().sql("SHOW TABLES").query(String.class).list().stream()
                .filter(table -> !table.equals("flyway_schema_history"))
                .filter(table -> !table.toLowerCase(Locale.ROOT).endsWith("_seq"))
                .forEach(table -> statements.add("DELETE FROM " + table));
        statements.add("SET FOREIGN_KEY_CHECKS = 1");
        return statements;
    }

    public String url() {
        return pool.getJdbcUrl();
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    /** To surround a test's own steps with a transaction. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactionManager);
    }

    /** The bean with its {@code @Transactional} methods working as they do in the application. */
    @SuppressWarnings("unchecked")
    public <B> B transactional(B bean) {
        var proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        TransactionManager manager = transactionManager;
        proxy.addAdvice(new TransactionInterceptor(manager, new AnnotationTransactionAttributeSource()));
        return (B) proxy.getProxy();
    }

    @Override
    public void close() {
        farewell.accept(this);
    }

    private static HikariDataSource pool(String url) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        if (url.startsWith("jdbc:h2:file:")) settings.setUsername("kaari");
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        settings.setMaximumPoolSize(20);
        settings.setMinimumIdle(1);
        return new HikariDataSource(settings);
    }
}
