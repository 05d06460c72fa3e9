package fi.kaari.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** A part of the sandbox, which is there unless {@code kaari.sandbox.enabled} says otherwise. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("${kaari.sandbox.enabled:${kaari.demo:true}}")
public @interface OfSandbox {}
