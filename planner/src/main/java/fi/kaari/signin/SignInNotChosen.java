package fi.kaari.signin;

/** The settings do not say who vouches for people; {@link #advice()} says what to set. */
class SignInNotChosen extends RuntimeException {

    private final String advice;

    SignInNotChosen(String problem, String advice) {
        super(problem + ". " + advice + ".");
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
