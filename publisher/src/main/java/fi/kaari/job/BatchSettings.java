package fi.kaari.job;

import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.annotation.Isolation;

/** Spring Batch on our own tables, the same for H2 and MySQL; each job runs on a virtual thread of its own. */
@Configuration
class BatchSettings extends JdbcDefaultBatchConfiguration {

    @Override
    protected String getDatabaseType() {
        return "MYSQL";
    }

    @Override
    protected Isolation getIsolationLevelForCreate() {
        return Isolation.READ_COMMITTED;
    }

    @Override
    protected TaskExecutor getTaskExecutor() {
        return virtualThreads("job-");
    }

    static SimpleAsyncTaskExecutor virtualThreads(String prefix) {
        var executor = new SimpleAsyncTaskExecutor(prefix);
        executor.setVirtualThreads(true);
        return executor;
    }
}
