package fi.kaari.signin;

import java.net.InetAddress;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Either the organisation's provider or the demonstration's: Kaari does not start with both, with neither, or with demonstration people in reach of others. */
@Component
class SignInChoice implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        check(beans.getBean(Environment.class));
    }

    private static void check(Environment environment) {
        if (isDemo(environment) && hasIssuer(environment))
            throw new SignInNotChosen(
                    "The demonstration's sign-in and kaari.signin.issuer are both switched on",
                    "Set kaari.demo=false to use the organisation's sign-in, or remove kaari.signin.issuer");
        if (!isDemo(environment) && !hasIssuer(environment))
            throw new SignInNotChosen(
                    "Nobody could sign in: kaari.demo is false and kaari.signin.issuer is not set",
                    "Set kaari.signin.issuer, kaari.signin.client-id and kaari.signin.client-secret as your"
                            + " OpenID Connect provider gave them, or kaari.demo=true to look around");
        if (isDemo(environment) && !isLoopback(environment))
            throw new SignInNotChosen(
                    "The demonstration's passwords are public, and server.address lets other machines in",
                    "Set server.address=127.0.0.1, or kaari.demo=false and kaari.signin.issuer");
    }

    private static boolean isDemo(Environment environment) {
        return environment.getProperty("kaari.demo", Boolean.class, true);
    }

    private static boolean hasIssuer(Environment environment) {
        return StringUtils.hasText(environment.getProperty("kaari.signin.issuer"));
    }

    private static boolean isLoopback(Environment environment) {
        var address = environment.getProperty("server.address", InetAddress.class);
        return address != null && address.isLoopbackAddress();
    }

    /** Holds where the built-in provider vouches for people. */
    static class Demonstration implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isDemo(context.getEnvironment()) && !hasIssuer(context.getEnvironment());
        }
    }

    /** Holds where the organisation's provider vouches for people. */
    static class Organisation implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return hasIssuer(context.getEnvironment());
        }
    }
}
