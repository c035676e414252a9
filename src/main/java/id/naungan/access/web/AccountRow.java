package id.naungan.access.web;

import id.naungan.access.Accounts;

/** One line of the list of accounts, with the names of its posts in the reader's language. */
public record AccountRow(Accounts.Member member, String posts) {}
