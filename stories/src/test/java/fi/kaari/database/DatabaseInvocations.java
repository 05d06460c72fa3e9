package fi.kaari.database;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a class once for each {@link Engine}. */
class DatabaseInvocations implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<Invocation> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(Engine.values()).map(Invocation::new);
    }

    record Invocation(Engine engine) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int number) {
            return engine.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new FreshDatabase(engine));
        }
    }
}
