package fi.kaari.signin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a refused start into a few lines that say what to set. */
class SignInNotChosenAnalyzer extends AbstractFailureAnalyzer<SignInNotChosen> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, SignInNotChosen cause) {
        return new FailureAnalysis(cause.getMessage(), cause.advice(), cause);
    }
}
