package fi.kaari.publication;

/** The ledger has work that it did not have before; whoever sleeps until the next due time should look again. */
public record LedgerChanged() {}
