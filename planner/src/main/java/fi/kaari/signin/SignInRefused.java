package fi.kaari.signin;

/** The provider's answer about somebody who is signed in was not accepted. */
record SignInRefused(SignedInPerson person) {}
